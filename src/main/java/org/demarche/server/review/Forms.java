package org.demarche.server.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.review.Sessions.Session;

/** What the forms of the review have in common. */
final class Forms {

    private Forms() {}

    /** The path of a thing's page. */
    static String path(String thing) {
        return ReviewPage.BELOW + encoded(thing);
    }

    /** The path that a request has asked for. */
    static String path(Request request) {
        return request.path().startsWith(ReviewPage.BELOW)
                ? path(request.path().substring(ReviewPage.BELOW.length()))
                : ReviewPage.PATH;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A form that a person sends. */
    static Element post(String path, Session session) {
        return Html.element("form").set("method", "post").action(path).add(hidden(Sent.PROOF, session.proof()));
    }

    static Element hidden(String name, String value) {
        return Html.element("input").set("type", "hidden").set("name", name).set("value", value);
    }

    /** A button that says, when it is pressed, that a field has a value. */
    static Element button(String name, String value, String text) {
        return Html.element("button").set("name", name).set("value", value).text(text);
    }

    /** A field with its label above it. */
    static Element field(String id, String label, Element input) {
        return Html.element("div")
                .set("class", "choice")
                .add(Html.element("label").set("for", id).text(label))
                .add(input.set("id", id));
    }

    /** What went wrong, or what was done. */
    static Html told(String text) {
        return Html.element("div")
                .set("class", "problem")
                .set("role", "alert")
                .text(text)
                .html();
    }
}
