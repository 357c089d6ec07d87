package org.demarche.workbench;

import org.demarche.workbench.ArticleEntry.State;
import tools.jackson.databind.JsonNode;

/** Makes the entry of an article from its coding, which may have errors. */
final class Entries {

    /** The name that {@code demarche extract} signs with. */
    private static final String PROGRAM = "demarche extract";

    private Entries() {}

    static ArticleEntry of(String id, JsonNode coding, boolean hasText, int errors) {
        JsonNode signature = coding.path("coding");
        return new ArticleEntry(
                id,
                text(coding.path("title")),
                coding.path("publisher").asString(""),
                coding.path("issued").asString(""),
                state(coding),
                coding.path("positions").size(),
                errors,
                signature.path("by").asString(""),
                signature.path("on").asString(""),
                hasText);
    }

    private static State state(JsonNode coding) {
        JsonNode signature = coding.path("coding");
        if (signature.path("codingStatus").asString("").equals("reviewed")) {
            return State.REVIEWED;
        }
        if (coding.path("positions").isEmpty()) {
            return State.NOT_CODED;
        }
        return signature.path("by").asString("").equals(PROGRAM) ? State.DRAFT : State.BEING_CODED;
    }

    /** A text with or without a language of its own. */
    private static String text(JsonNode value) {
        return value.isObject() ? value.path("value").asString("") : value.asString("");
    }
}
