package org.demarche.extract.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a model's reply. Not every server enforces the schema, so every field may be missing or wrong. */
final class ReplyReader {

    /** Some models put their JSON into a block of Markdown, whatever they are asked. */
    private static final Pattern FENCED = Pattern.compile("\\A\\s*```(?:json)?\\s*(.*?)\\s*```\\s*\\z", Pattern.DOTALL);

    private static final int MOST_POSITIONS = 200;
    private static final int LONGEST_TEXT = 2_000;

    private ReplyReader() {}

    /**
     * What a reply contains.
     *
     * @param readable whether it is JSON with a list of positions
     * @param positions those that can be used
     * @param refused why others cannot be used, one sentence each
     */
    record Result(boolean readable, List<ModelPosition> positions, List<String> refused) {
        Result {
            positions = List.copyOf(positions);
            refused = List.copyOf(refused);
        }
    }

    static Result read(String content) {
        Matcher fenced = FENCED.matcher(content);
        JsonNode listed;
        try {
            listed = JsonMapper.shared()
                    .readTree(fenced.matches() ? fenced.group(1) : content)
                    .path("positions");
        } catch (JacksonException e) {
            return new Result(false, List.of(), List.of());
        }
        if (!listed.isArray()) {
            return new Result(false, List.of(), List.of());
        }
        List<ModelPosition> positions = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (JsonNode one : listed) {
            if (positions.size() == MOST_POSITIONS) {
                refused.add("The reply has more than " + MOST_POSITIONS + " positions.");
                break;
            }
            read(one, positions, refused);
        }
        return new Result(true, positions, refused);
    }

    private static void read(JsonNode one, List<ModelPosition> positions, List<String> refused) {
        Optional<Stance> stance = Term.of(Stance.class, one.path("stance").asString(""));
        Optional<PositionKind> kind =
                Term.of(PositionKind.class, one.path("kind").asString(""));
        Optional<String> holder = text(one, "holder");
        List<String> quotations = new ArrayList<>();
        one.path("quotations").forEach(words -> usable(words.asString("")).ifPresent(quotations::add));
        if (holder.isEmpty() || quotations.isEmpty()) {
            refused.add("A position has no holder or no quotation.");
        } else if (stance.isEmpty() || kind.isEmpty()) {
            refused.add("A position of " + holder.get() + " has no stance or kind of the list.");
        } else {
            positions.add(new ModelPosition(
                    holder.get(),
                    text(one, "statedBy").filter(words -> !words.equalsIgnoreCase(holder.get())),
                    quotations,
                    text(one, "before").orElse(""),
                    text(one, "target"),
                    text(one, "proposal"),
                    stance.get(),
                    kind.get(),
                    text(one, "condition"),
                    one.path("hedged").asBoolean(false),
                    Math.clamp(one.path("confidence").asDouble(0.5), 0.0, 1.0)));
        }
    }

    private static Optional<String> text(JsonNode one, String field) {
        return usable(one.path(field).asString(""));
    }

    private static Optional<String> usable(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(stripped);
    }
}
