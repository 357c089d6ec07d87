package org.demarche.wikidata.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads entities in the JSON format of Wikidata's dumps, as a stream. PHP writes empty objects as empty lists. */
public final class EntityReader {

    private static final int MAX_DEPTH = 64;
    /** Wikidata allows names and descriptions of 250 characters. Much longer ones are skipped. */
    private static final int LONGEST_TEXT = 1_000;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxDocumentLength(-1)
                    .build())
            .build();

    /** The content of a line: an item, something that is not indexed (a property, a lexeme), or an error with its reason. */
    public sealed interface Line {

        record Item(DumpItem item) implements Line {}

        record Other() implements Line {}

        record Bad(String reason) implements Line {}
    }

    /** Reads the JSON object of one entity, UTF-8. */
    public Line read(byte[] json, int offset, int length) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Line.Bad("not a JSON object");
            }
            Line line = entity(parser).<Line>map(Line.Item::new).orElseGet(Line.Other::new);
            return parser.nextToken() == null ? line : new Line.Bad("unexpected content after the entity");
        } catch (JacksonException e) {
            return new Line.Bad(
                    "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (InvalidEntityException e) {
            return new Line.Bad(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<DumpItem> entity(JsonParser parser) {
        ItemBuilder builder = new ItemBuilder();
        String type = "item";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "id" -> builder.id = text(parser, token);
                case "type" -> type = text(parser, token);
                case "labels" -> builder.labels = texts(parser, token);
                case "descriptions" -> builder.descriptions = texts(parser, token);
                case "aliases" -> builder.aliases = lists(parser, token);
                case "claims" -> readClaims(parser, token, builder);
                case "sitelinks" -> builder.sitelinks = count(parser, token);
                default -> parser.skipChildren();
            }
        }
        if (!type.equals("item")) {
            return Optional.empty();
        }
        if (!ItemIds.isId(builder.id)) {
            throw new InvalidEntityException("not an item id");
        }
        return Optional.of(builder.build());
    }

    private static String text(JsonParser parser, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            throw new InvalidEntityException("expected a string");
        }
        return parser.getString();
    }

    /** An object by language of objects with a value. */
    private static Map<String, String> texts(JsonParser parser, JsonToken token) {
        Map<String, String> texts = new HashMap<>();
        if (!isObject(parser, token)) {
            return texts;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String language = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                value(parser).ifPresent(text -> texts.put(language, text));
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    private static Map<String, List<String>> lists(JsonParser parser, JsonToken token) {
        Map<String, List<String>> lists = new HashMap<>();
        if (!isObject(parser, token)) {
            return lists;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            List<String> list = new ArrayList<>();
            String language = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    value(parser).ifPresent(list::add);
                }
                lists.put(language, list);
            } else {
                parser.skipChildren();
            }
        }
        return lists;
    }

    private static Optional<String> value(JsonParser parser) {
        String value = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isValue = parser.currentName().equals("value");
            JsonToken token = parser.nextToken();
            if (isValue && token == JsonToken.VALUE_STRING) {
                value = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return Optional.ofNullable(value).filter(text -> text.length() <= LONGEST_TEXT);
    }

    private static void readClaims(JsonParser parser, JsonToken token, ItemBuilder builder) {
        if (!isObject(parser, token)) {
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = parser.currentName();
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY || !ItemBuilder.keeps(property)) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                builder.add(property, Statement.read(parser));
            }
        }
    }

    private static int count(JsonParser parser, JsonToken token) {
        int count = 0;
        if (!isObject(parser, token)) {
            return count;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            count++;
            parser.nextToken();
            parser.skipChildren();
        }
        return count;
    }

    /** Whether an object begins; an empty list means an empty object. */
    private static boolean isObject(JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            return true;
        }
        parser.skipChildren();
        return false;
    }
}
