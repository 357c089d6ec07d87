package org.demarche.coding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Gives a JSON file another content and leaves the text of everything that stays the same as it is: order of keys, line breaks,
 * numbers and escapes. What is new is written as {@link JsonLayout} does.
 */
public final class JsonEdit {

    private final String text;

    /** Between two lines of the file. */
    private final String newline;

    private JsonEdit(String text) {
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * The text of a file with other content.
     *
     * @param text the file as it is
     * @param wanted its new content; elements of lists keep their text if they have the same {@code id}, or are equal
     * @return empty if the text is not JSON, or if a key occurs twice in an object
     */
    public static Optional<String> apply(String text, JsonNode wanted) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        RawCoding raw = new RawCoding("", 1, text.getBytes(StandardCharsets.UTF_8));
        JsonSource source = JsonSource.decode(raw).source().orElseThrow();
        Optional<JsonValue> tree = JsonTreeReader.read(source, problems);
        return tree.filter(any -> problems.isEmpty()).map(value -> new JsonEdit(text).file(value, wanted));
    }

    private String file(JsonValue tree, JsonNode wanted) {
        return text.substring(0, tree.offset()) + edited("", tree, wanted, "") + text.substring(end(tree));
    }

    /** The new text of a value. */
    private String edited(String key, JsonValue old, JsonNode wanted, String indent) {
        if (JsonMatch.isSame(old, wanted)) {
            return text.substring(old.offset(), end(old));
        }
        if (old instanceof JsonObject object
                && wanted.isObject()
                && !object.members().isEmpty()
                && !wanted.isEmpty()) {
            return object(object, wanted);
        }
        if (old instanceof JsonArray array
                && wanted.isArray()
                && !array.elements().isEmpty()
                && !wanted.isEmpty()) {
            return array(key, array, wanted);
        }
        return fresh(JsonLayout.text(key, wanted, indent, old.offset() - lineStart(old.offset())));
    }

    private String fresh(String layout) {
        return newline.equals("\n") ? layout : layout.replace("\n", newline);
    }

    /**
     * An element of a list or a member of an object, as it will be.
     *
     * @param lead white space before it; null if it is new
     */
    private record Item(@Nullable String lead, String body, String trail) {}

    private String object(JsonObject old, JsonNode wanted) {
        Container container = new Container(old, List.copyOf(spans(old).values()));
        List<String> order = new ArrayList<>(old.members().keySet());
        order.removeIf(key -> !wanted.has(key));
        wanted.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !old.members().containsKey(key))
                .sorted(Comparator.comparingInt(JsonLayout::rank))
                .forEach(key -> order.add(place(order, key), key));
        Map<String, Span> spans = spans(old);
        List<Item> items = new ArrayList<>();
        for (String key : order) {
            Span span = spans.get(key);
            JsonValue value = old.get(key);
            JsonNode content = wanted.get(key);
            if (span == null || value == null) {
                items.add(new Item(null, fresh(JsonLayout.member(key, content, container.indent())), ""));
            } else {
                String body = text.substring(span.start(), value.offset())
                        + edited(key, value, content, indentOf(value.offset()));
                items.add(new Item(container.lead(span), body, container.trail(span)));
            }
        }
        return container.with(items);
    }

    /** Where a new key goes: behind the last one that comes before it in the layout. */
    private static int place(List<String> order, String key) {
        int place = order.size();
        while (place > 0 && JsonLayout.rank(order.get(place - 1)) > JsonLayout.rank(key)) {
            place--;
        }
        return place;
    }

    private String array(String key, JsonArray old, JsonNode wanted) {
        List<Span> spans = old.elements().stream()
                .map(element -> new Span(element.offset(), end(element)))
                .toList();
        Container container = new Container(old, spans);
        List<@Nullable Integer> matches = JsonMatch.of(old.elements(), wanted);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Integer match = matches.get(i);
            if (match == null) {
                items.add(new Item(null, fresh(JsonLayout.element(key, wanted.get(i), container.indent())), ""));
            } else {
                Span span = spans.get(match);
                String body = edited("", old.elements().get(match), wanted.get(i), indentOf(span.start()));
                items.add(new Item(container.lead(span), body, container.trail(span)));
            }
        }
        return container.with(items);
    }

    /** Offsets in the text, in UTF-16 units. */
    private record Span(int start, int end) {}

    private Map<String, Span> spans(JsonObject object) {
        Map<String, Span> spans = new LinkedHashMap<>();
        object.members().forEach((key, member) -> spans.put(key, new Span(member.keyOffset(), end(member.value()))));
        return spans;
    }

    /** The brackets of a list or an object, and the white space around its items. */
    private final class Container {

        private final int start;
        private final int end;
        private final Map<Span, String> leads = new HashMap<>();
        private final Map<Span, String> trails = new HashMap<>();
        private final String closing;
        private final String firstLead;
        private final String lead;

        Container(JsonValue value, List<Span> items) {
            this.start = value.offset();
            this.end = end(value);
            int from = start + 1;
            String wide = null;
            for (int i = 0; i < items.size(); i++) {
                Span item = items.get(i);
                String before = text.substring(from, item.start());
                leads.put(item, before);
                wide = before.indexOf('\n') >= 0 ? before : wide;
                boolean last = i == items.size() - 1;
                int comma = last ? item.end() : text.indexOf(',', item.end());
                trails.put(item, text.substring(item.end(), comma));
                from = comma + 1;
            }
            this.closing = text.substring(items.getLast().end(), end - 1);
            this.firstLead = leads.getOrDefault(items.getFirst(), "");
            String second = items.size() > 1 ? lead(items.get(1)) : " ";
            this.lead = wide == null ? second : wide;
        }

        String lead(Span item) {
            return leads.getOrDefault(item, " ");
        }

        String trail(Span item) {
            return trails.getOrDefault(item, "");
        }

        /** White space at the start of a line with a new item. */
        String indent() {
            int line = lead.lastIndexOf('\n');
            return line < 0 ? indentOf(start) : lead.substring(line + 1);
        }

        String with(List<Item> items) {
            StringBuilder all = new StringBuilder().append(text.charAt(start));
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                String before = item.lead();
                boolean wasFirst = before != null && before.equals(firstLead);
                String between = before == null || (i > 0 && wasFirst && before.indexOf('\n') < 0) ? lead : before;
                all.append(i == 0 ? firstLead : between).append(item.body());
                all.append(i == items.size() - 1 ? "" : item.trail() + ",");
            }
            return all.append(closing).append(text.charAt(end - 1)).toString();
        }
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The white space at the start of the line of an offset. */
    private String indentOf(int offset) {
        int start = lineStart(offset);
        int at = start;
        while (at < offset && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return text.substring(start, at);
    }

    /** The offset behind a value. */
    private int end(JsonValue value) {
        return switch (value) {
            case JsonString string -> stringEnd(string.offset() + 1);
            case JsonObject object ->
                text.indexOf(
                                '}',
                                object.members().values().stream()
                                        .mapToInt(member -> end(member.value()))
                                        .max()
                                        .orElse(object.offset()))
                        + 1;
            case JsonArray array ->
                text.indexOf(
                                ']',
                                array.elements().isEmpty()
                                        ? array.offset()
                                        : end(array.elements().getLast()))
                        + 1;
            case JsonNumber number -> number.offset() + number.lexical().length();
            case JsonBoolean bool ->
                bool.offset() + Boolean.toString(bool.value()).length();
            case JsonNull none -> none.offset() + "null".length();
        };
    }

    private int stringEnd(int from) {
        int at = from;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
