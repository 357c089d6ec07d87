package org.demarche.wikidata.dump;

import org.demarche.wikidata.PropertyIds;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A statement: its value, its rank, and those of its qualifiers that are used. */
record Statement(
        Snak value,
        Rank rank,
        @Nullable Snak from,
        @Nullable Snak until,
        @Nullable Snak coordinates) {

    /** How much a statement counts. */
    enum Rank {
        PREFERRED,
        NORMAL,
        DEPRECATED
    }

    private static final String MISSING = "a statement without mainsnak";

    /** Reads a statement; the parser is at its opening brace. */
    static Statement read(JsonParser parser) {
        Snak value = null;
        Rank rank = Rank.NORMAL;
        Snak[] qualifiers = new Snak[3];
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("mainsnak") && token == JsonToken.START_OBJECT) {
                value = Snak.read(parser);
            } else if (name.equals("rank") && token == JsonToken.VALUE_STRING) {
                rank = rank(parser.getString());
            } else if (name.equals("qualifiers") && token == JsonToken.START_OBJECT) {
                readQualifiers(parser, qualifiers);
            } else {
                parser.skipChildren();
            }
        }
        if (value == null) {
            throw new InvalidEntityException(MISSING);
        }
        return new Statement(value, rank, qualifiers[0], qualifiers[1], qualifiers[2]);
    }

    private static Rank rank(String word) {
        return switch (word) {
            case "preferred" -> Rank.PREFERRED;
            case "deprecated" -> Rank.DEPRECATED;
            default -> Rank.NORMAL;
        };
    }

    private static void readQualifiers(JsonParser parser, @Nullable Snak[] qualifiers) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int place = switch (parser.currentName()) {
                case PropertyIds.START -> 0;
                case PropertyIds.END -> 1;
                case PropertyIds.COORDINATES -> 2;
                default -> -1;
            };
            JsonToken token = parser.nextToken();
            if (place < 0 || token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Snak snak = Snak.read(parser);
                qualifiers[place] = qualifiers[place] == null ? snak : qualifiers[place];
            }
        }
    }
}
