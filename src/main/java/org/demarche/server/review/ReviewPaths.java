package org.demarche.server.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.demarche.server.http.Request;
import org.demarche.server.pages.parts.Hyperlink;

/** The paths of the review pages. */
final class ReviewPaths {

    private ReviewPaths() {}

    /** The path of an entity's page. */
    static String of(String entity) {
        return ReviewPage.BELOW + encoded(entity);
    }

    /** The path of a request. */
    static String of(Request request) {
        return request.path().startsWith(ReviewPage.BELOW)
                ? of(request.path().substring(ReviewPage.BELOW.length()))
                : ReviewPage.PATH;
    }

    /** A link to an entity's page. */
    static Hyperlink link(String entity, String name) {
        return new Hyperlink(name, of(entity));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
