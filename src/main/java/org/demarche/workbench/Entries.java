package org.demarche.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.workbench.ArticleEntry.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the entry of an article from its coding, which may have errors. */
final class Entries {

    /** The name that {@code demarche extract} signs with. */
    private static final String PROGRAM = "demarche extract";

    private Entries() {}

    static ArticleEntry of(String id, JsonNode coding, JsonNode corpus, boolean hasText, int errors) {
        JsonNode signature = coding.path("coding");
        return new ArticleEntry(
                id,
                text(coding.path("title")),
                outlet(coding, corpus),
                coding.path("issued").asString(""),
                state(coding),
                coding.path("positions").size(),
                errors,
                signature.path("by").asString(""),
                signature.path("on").asString(""),
                hasText);
    }

    /** Leaves of a coding only what describes its article, with the entities that this refers to, for a coder who starts from scratch. */
    static void withoutCoding(ObjectNode coding, String coder) {
        ObjectNode whole = coding.deepCopy();
        SharedEntities.LISTS.forEach(coding::remove);
        coding.remove(List.of("positions", "coding"));
        SharedEntities.copy(coding.deepCopy(), whole, coding);
        coding.putObject("coding")
                .put("by", coder)
                .put("on", LocalDate.EPOCH.toString())
                .put("codingStatus", "draft");
        coding.putArray("positions");
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

    /** The name of the publisher, which the coding or the corpus describes; its id if neither does. */
    private static String outlet(JsonNode coding, JsonNode corpus) {
        String id = coding.path("publisher").asString("");
        return Stream.of(coding, corpus)
                .flatMap(file -> file.path("actors").valueStream())
                .filter(actor -> actor.path("id").asString("").equals(id))
                .map(actor -> text(actor.path("name")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id);
    }

    /** A text with or without a language of its own. */
    static String text(JsonNode value) {
        return value.isObject() ? value.path("value").asString("") : value.asString("");
    }
}
