package org.demarche.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The layout of the files of a corpus, so that the same content is always the same text and a small change is a small
 * difference: keys in the order of the codebook, two spaces a level, lists of ids and short objects on one line.
 */
public final class JsonLayout {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WIDTH = 120;
    private static final String STEP = "  ";

    /** Lists that have one element per line, however short they are. */
    private static final Set<String> LISTS =
            Set.of("@context", "actors", "documents", "issues", "proposals", "claims", "positions", "evidence");

    private static final List<String> ORDER = List.of(
            "$schema",
            "@context",
            "@base",
            "@language",
            "id",
            "type",
            "holder",
            "namedAs",
            "statedBy",
            "onBehalfOf",
            "target",
            "stance",
            "strength",
            "answer",
            "kind",
            "certainty",
            "condition",
            "summary",
            "summaryGenerated",
            "statedIn",
            "reportedIn",
            "statedOn",
            "suggested",
            "evidence",
            "name",
            "label",
            "title",
            "otherNames",
            "description",
            "category",
            "issued",
            "authors",
            "publisher",
            "recipients",
            "url",
            "license",
            "uriSpace",
            "actorTargets",
            "quotedFrom",
            "status",
            "leakedBy",
            "confirmedBy",
            "commentDeclinedBy",
            "about",
            "broader",
            "proposedBy",
            "setOutIn",
            "partOf",
            "alternativeTo",
            "incompatibleWith",
            "country",
            "affiliations",
            "sameAs",
            "exactMatch",
            "text",
            "coding",
            "institution",
            "role",
            "from",
            "until",
            "former",
            "proviso",
            "requires",
            "speech",
            "start",
            "end",
            "fragment",
            "exact",
            "prefix",
            "suffix",
            "recordedIn",
            "number",
            "sha256",
            "length",
            "by",
            "on",
            "codingStatus",
            "actors",
            "documents",
            "issues",
            "proposals",
            "claims",
            "positions");

    private static final Map<String, Integer> RANKS = ranks();

    private JsonLayout() {}

    /** A whole file, with a final line feed. */
    public static String file(JsonNode content) {
        return text("", content, "", 0) + "\n";
    }

    /** The place of a key among the others of its object; unknown keys come last. */
    static int rank(String key) {
        return RANKS.getOrDefault(key, ORDER.size());
    }

    /** A member of an object: the key and its value. */
    static String member(String key, JsonNode value, String indent) {
        String start = string(key) + ": ";
        return start + text(key, value, indent, indent.length() + start.length());
    }

    /**
     * A value.
     *
     * @param key of the value, or of the list that it is an element of
     * @param indent white space at the start of the line on which the value begins
     * @param column in which it begins, from 0
     */
    static String text(String key, JsonNode value, String indent, int column) {
        if (!value.isContainer() || value.isEmpty()) {
            return scalar(value);
        }
        if (isOneLine(key, value)) {
            return line(value);
        }
        if (!LISTS.contains(key) && !indent.isEmpty() && isShort(value, WIDTH - column)) {
            String line = line(value);
            if (column + line.codePointCount(0, line.length()) + 1 <= WIDTH) {
                return line;
            }
        }
        return value.isArray() ? array(key, value, indent) : object(value, indent);
    }

    /** Whether a value may fit on a line; most of those that do not are ruled out without writing them. */
    private static boolean isShort(JsonNode value, int room) {
        return room > 0 && length(value, room) <= room;
    }

    /** A lower bound of the length of a value on one line, in code points. Stops counting when there is no room left. */
    private static int length(JsonNode value, int room) {
        if (value.isString()) {
            String text = value.asString();
            return text.length() > 2 * room ? room + 1 : text.codePointCount(0, text.length()) + 2;
        }
        int length = 1;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            length += member.getKey().length() + 4 + length(member.getValue(), room);
            if (length > room) {
                return length;
            }
        }
        if (value.isArray()) {
            for (JsonNode element : value) {
                length += length(element, room);
                if (length > room) {
                    return length;
                }
            }
        }
        return length;
    }

    /** A value that is no object or list, or an empty one. Plain texts, which most are, need no escapes. */
    private static String scalar(JsonNode value) {
        return value.isString() ? string(value.asString()) : JSON.writeValueAsString(value);
    }

    private static String string(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return JSON.writeValueAsString(text);
            }
        }
        return '"' + text + '"';
    }

    /** Quotations have one line each, so that a change of one shows the others unchanged. */
    private static boolean isOneLine(String key, JsonNode value) {
        String type = value.path("type").asString("");
        return type.equals("Quotation") || type.equals("Record") || (key.equals("@context") && value.isObject());
    }

    private static String array(String key, JsonNode array, String indent) {
        String inner = indent + STEP;
        List<String> elements = new ArrayList<>();
        array.forEach(element -> elements.add(inner + element(key, element, inner)));
        return "[\n" + String.join(",\n", elements) + "\n" + indent + "]";
    }

    /** An element of the list of a key. */
    static String element(String key, JsonNode value, String indent) {
        return text(key.equals("@context") ? key : "", value, indent, indent.length());
    }

    private static String object(JsonNode object, String indent) {
        String inner = indent + STEP;
        StringBuilder text = new StringBuilder("{\n").append(inner);
        String before = "";
        for (Map.Entry<String, JsonNode> member : sorted(object)) {
            boolean beside = before.equals("id") && member.getKey().equals("type") && !indent.isEmpty();
            text.append(before.isEmpty() ? "" : beside ? ", " : ",\n" + inner)
                    .append(member(member.getKey(), member.getValue(), inner));
            before = member.getKey();
        }
        return text.append('\n').append(indent).append('}').toString();
    }

    /** A value on one line. */
    static String line(JsonNode value) {
        if (value.isObject()) {
            return sorted(value).stream()
                    .map(member -> string(member.getKey()) + ": " + line(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(JsonLayout::line).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(value);
    }

    private static List<Map.Entry<String, JsonNode>> sorted(JsonNode object) {
        return object.properties().stream()
                .sorted(Comparator.comparingInt(member -> rank(member.getKey())))
                .toList();
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ORDER.size(); i++) {
            ranks.put(ORDER.get(i), i);
        }
        return Map.copyOf(ranks);
    }
}
