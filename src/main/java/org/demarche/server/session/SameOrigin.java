package org.demarche.server.session;

import java.util.Set;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;

/** Distinguishes changes sent by our own pages from those sent by pages of other sites. */
public final class SameOrigin {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private SameOrigin() {}

    /**
     * Checks where a request comes from, by the headers that browsers add.
     *
     * @throws HttpFailure 403 if a page of another site sent it
     */
    public static void check(Request request) {
        String origin = request.header("origin").orElse(request.origin());
        String site = request.header("sec-fetch-site").orElse("none");
        if (!origin.equals(request.origin()) || !OWN.contains(site)) {
            throw new HttpFailure(
                    403, "This form was sent from another site. Behind a proxy, start the server with --behind-proxy.");
        }
    }
}
