package org.demarche.workbench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.workbench.Disagreements.Choice;
import org.demarche.workbench.Disagreements.Row;
import org.demarche.workbench.Disagreements.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the agreed coding of an article from what was chosen of two coders' codings.
 *
 * @param first the coding of the first coder
 * @param second the coding of the second coder
 */
record Curation(JsonNode first, JsonNode second) {

    /**
     * The agreed coding: its article and its entities as before, the chosen positions in place of those it had, and the entities that
     * these refer to.
     *
     * @param before the agreed coding so far
     * @param choices whose version to take, row by row
     */
    ObjectNode agreed(ObjectNode before, List<Row> rows, List<Choice> choices) {
        ObjectNode agreed = before.deepCopy();
        ArrayNode positions = JsonMapper.shared().createArrayNode();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            switch (choices.get(i)) {
                case FIRST -> row.first().ifPresent(side -> take(side, first, agreed, positions, taken));
                case SECOND -> row.second().ifPresent(side -> take(side, second, agreed, positions, taken));
                case NEITHER -> {}
            }
        }
        agreed.set("positions", positions);
        return agreed;
    }

    private static void take(Side side, JsonNode coding, ObjectNode agreed, ArrayNode positions, Set<String> taken) {
        for (JsonNode position : coding.path("positions")) {
            if (position.path("id").asString("").equals(side.id())) {
                ObjectNode copy = position.asObject().deepCopy();
                // Both coders may have given the same id to different positions.
                String id = side.id();
                for (int number = 2; !taken.add(id); number++) {
                    id = side.id() + "-" + number;
                }
                copy.put("id", id);
                positions.add(copy);
                SharedEntities.copy(position, coding.asObject(), agreed);
            }
        }
    }
}
