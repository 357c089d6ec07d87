package org.demarche.workbench;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who changes a coding, and when. Only a person can say that a coding is reviewed, and any change after that makes it a draft
 * again. An imported coding stays one until it is reviewed: a draft must have what other programs do not record.
 *
 * @param coder name of the person
 * @param today the day of the change
 */
record Signature(String coder, LocalDate today) {

    private static final String IMPORTED = "imported";

    /** The wanted coding with the coder's name and day, or as it was signed before if nothing else has changed. */
    ObjectNode sign(JsonNode before, ObjectNode wanted, boolean reviewed) {
        ObjectNode signed = wanted.deepCopy();
        if (!reviewed && unsigned(before).equals(unsigned(wanted))) {
            return signed.set("coding", before.path("coding")).asObject();
        }
        boolean imported =
                before.path("coding").path("codingStatus").asString("").equals(IMPORTED);
        signed.putObject("coding")
                .put("by", coder)
                .put("on", today.toString())
                .put("codingStatus", reviewed ? "reviewed" : imported ? IMPORTED : "draft");
        return signed;
    }

    private static ObjectNode unsigned(JsonNode coding) {
        ObjectNode copy = coding.asObject().deepCopy();
        copy.remove("coding");
        return copy;
    }
}
