package org.demarche.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Parses a source into a located tree, within limits that no honest coding meets. */
final class JsonTreeReader {

    static final int MAX_DEPTH = 32;
    static final int MAX_TEXT = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(1_000)
                    .maxNumberLength(30)
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

    /** The document's tree; empty, with a problem added, where it is not one JSON value. */
    static Optional<JsonValue> read(JsonSource source, List<Problem> problems) {
        try {
            return new JsonTreeReader(source, problems).document();
        } catch (StreamConstraintsException e) {
            boolean depth = e.getOriginalMessage().contains("depth");
            problems.add(limit(source, e, depth ? ProblemCode.TOO_DEEP : ProblemCode.TOO_LONG));
        } catch (JacksonException e) {
            problems.add(syntax(source, e));
        }
        return Optional.empty();
    }

    private Optional<JsonValue> document() {
        parser.nextToken();
        JsonValue value = value(JsonPath.ROOT);
        if (parser.nextToken() != null) {
            problems.add(new Problem(
                    ProblemCode.NOT_JSON,
                    source.locate(offset(), ""),
                    "something follows the end of the JSON value",
                    "One file holds one coding."));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private JsonValue value(JsonPath path) {
        int offset = offset();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(offset, path);
            case START_ARRAY -> array(offset, path);
            case VALUE_STRING -> new JsonString(offset, path, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(offset, path, parser.getString());
            case VALUE_TRUE -> new JsonBoolean(offset, path, true);
            case VALUE_FALSE -> new JsonBoolean(offset, path, false);
            case VALUE_NULL -> new JsonNull(offset, path);
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private JsonObject object(int offset, JsonPath path) {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyOffset = offset();
            parser.nextToken();
            JsonValue value = value(path.child(key));
            if (members.putIfAbsent(key, new Member(keyOffset, value)) != null) {
                problems.add(new Problem(
                        ProblemCode.DUPLICATE_KEY,
                        source.locate(keyOffset, path.child(key).pointer()),
                        "the key \"" + key + "\" stands twice in this object",
                        ProblemCode.DUPLICATE_KEY.mend()));
            }
        }
        return new JsonObject(offset, path, members);
    }

    private JsonArray array(int offset, JsonPath path) {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(path.child(elements.size())));
        }
        return new JsonArray(offset, path, elements);
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static Problem limit(JsonSource source, JacksonException e, ProblemCode code) {
        String message = code == ProblemCode.TOO_DEEP
                ? "nested deeper than " + MAX_DEPTH + " levels"
                : "longer than a coding's values may be (texts: " + MAX_TEXT + " characters)";
        return new Problem(code, source.locate(offset(e, source), ""), message, code.mend());
    }

    private static Problem syntax(JsonSource source, JacksonException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
        return new Problem(
                ProblemCode.NOT_JSON,
                source.locate(offset(e, source), ""),
                "not JSON: " + first,
                ProblemCode.NOT_JSON.mend());
    }

    private static int offset(JacksonException e, JsonSource source) {
        long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        return (int) Math.max(0, Math.min(offset, source.text().length()));
    }
}
