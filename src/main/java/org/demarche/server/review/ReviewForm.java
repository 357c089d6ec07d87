package org.demarche.server.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.session.SameOrigin;
import org.demarche.server.session.Sessions.Session;

/**
 * A form sent from one of our own pages.
 *
 * @param fields the fields
 */
record ReviewForm(Parameters fields) {

    /** The field that proves that this server made the form for this reviewer. */
    static final String PROOF = "proof";

    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_TEXT = 1_000;

    /**
     * Reads the form of a request.
     *
     * @throws HttpFailure 403 if a page of another site sent it, 413 if it is too long, 415 if it is no form
     */
    static ReviewForm of(Request request) {
        SameOrigin.check(request);
        String type = MediaTypes.bare(request.header("content-type").orElse(""));
        if (!type.equals(MediaTypes.FORM)) {
            throw new HttpFailure(415, "This page takes forms (" + MediaTypes.FORM + ").");
        }
        String body = new String(request.body().read(LONGEST_BODY), StandardCharsets.UTF_8);
        return new ReviewForm(Parameters.parse(body));
    }

    /** Whether this server made the form for the session. */
    boolean isOf(Session session) {
        return session.isProof(fields.first(PROOF).orElse(""));
    }

    /** A field as one line of text; empty if it is missing. */
    String line(String field) {
        String line = fields.first(field)
                .orElse("")
                .codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (line.length() > LONGEST_TEXT) {
            throw new HttpFailure(413, "The field " + field + " has more than " + LONGEST_TEXT + " characters.");
        }
        return line;
    }

    /** All values of a field. */
    List<String> all(String field) {
        return fields.all(field);
    }
}
