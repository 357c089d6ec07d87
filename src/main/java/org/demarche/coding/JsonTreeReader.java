package org.demarche.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.coding.JsonValue.JsonArray;
import org.demarche.coding.JsonValue.JsonBoolean;
import org.demarche.coding.JsonValue.JsonNull;
import org.demarche.coding.JsonValue.JsonNumber;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.coding.JsonValue.JsonString;
import org.demarche.coding.JsonValue.Member;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Parses a source into a tree with locations, within limits far beyond any real coding. */
final class JsonTreeReader {

    static final int MAX_DEPTH = 32;
    static final int MAX_TEXT = 100_000;

    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile(" \\((start marker at|not recognized as one) .*|: enable `.*");

    /** Jackson's own limits report no location, so this reader checks its own; the size of the file is limited before. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonSource source;
    private final List<Problem> problems;
    private final JsonParser parser;

    private JsonTreeReader(JsonSource source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), source.text());
    }

    /** The document's tree; empty, with a problem added, if the text is not a single JSON value. */
    static Optional<JsonValue> read(JsonSource source, List<Problem> problems) {
        try {
            return new JsonTreeReader(source, problems).document();
        } catch (StreamConstraintsException e) {
            problems.add(problem(source, e, ProblemCode.TOO_DEEP, e.getOriginalMessage()));
        } catch (JacksonException e) {
            problems.add(problem(source, e, ProblemCode.NOT_JSON, "invalid JSON: " + explanation(e)));
        }
        return Optional.empty();
    }

    private Optional<JsonValue> document() {
        parser.nextToken();
        JsonValue value = value(JsonPath.ROOT, 1);
        if (parser.nextToken() != null) {
            problems.add(new Problem(
                    ProblemCode.NOT_JSON,
                    source.locate(offset(), ""),
                    "unexpected content after the end of the JSON value",
                    "A file contains exactly one coding."));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private JsonValue value(JsonPath path, int depth) {
        int offset = offset();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(offset, path, within(depth));
            case START_ARRAY -> array(offset, path, within(depth));
            case VALUE_STRING -> string(offset, path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(offset, path, parser.getString());
            case VALUE_TRUE -> new JsonBoolean(offset, path, true);
            case VALUE_FALSE -> new JsonBoolean(offset, path, false);
            case VALUE_NULL -> new JsonNull(offset, path);
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private int within(int depth) {
        if (depth > MAX_DEPTH) {
            String message = "nested deeper than " + MAX_DEPTH + " levels";
            throw new StreamConstraintsException(message, parser.currentTokenLocation());
        }
        return depth;
    }

    private JsonString string(int offset, JsonPath path) {
        String text = parser.getString();
        if (text.length() > MAX_TEXT) {
            String message = "the text is longer than " + MAX_TEXT + " characters";
            report(ProblemCode.TOO_LONG, offset, path, message);
        }
        return new JsonString(offset, path, text);
    }

    private JsonObject object(int offset, JsonPath path, int depth) {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyOffset = offset();
            parser.nextToken();
            JsonValue value = value(path.child(key), depth + 1);
            if (members.putIfAbsent(key, new Member(keyOffset, value)) != null) {
                String message = "duplicate key " + MessageText.quote(key);
                report(ProblemCode.DUPLICATE_KEY, keyOffset, path.child(key), message);
            }
        }
        return new JsonObject(offset, path, members);
    }

    private JsonArray array(int offset, JsonPath path, int depth) {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(path.child(elements.size()), depth + 1));
        }
        return new JsonArray(offset, path, elements);
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private void report(ProblemCode code, int offset, JsonPath path, String message) {
        problems.add(new Problem(code, source.locate(offset, path.pointer()), message, code.hint()));
    }

    private static Problem problem(JsonSource source, JacksonException e, ProblemCode code, String message) {
        return new Problem(code, source.locate(offset(e, source), ""), message, code.hint());
    }

    /** Jackson's message without the parts that address programmers. */
    private static String explanation(JacksonException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        return MessageText.visible(FOR_PROGRAMMERS.matcher(message).replaceFirst(""));
    }

    private static int offset(JacksonException e, JsonSource source) {
        long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        return (int) Math.max(0, Math.min(offset, source.text().length()));
    }
}
