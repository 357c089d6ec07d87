package org.demarche.wikidata.dump;

import java.util.Optional;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The value of a statement or of a qualifier.
 *
 * @param text an entity's id, a string, a text in some language or a time; null if there is no value
 * @param precision of a time, as Wikidata counts it: 9 is a year, 10 a month, 11 a day
 */
record Snak(@Nullable String text, int precision, double latitude, double longitude) {

    private static final int YEAR = 9;
    private static final int MONTH = 10;
    private static final int DAY = 11;

    private static final Snak NONE = new Snak(null, 0, Double.NaN, Double.NaN);

    /** Reads a snak; the parser is at its opening brace. */
    static Snak read(JsonParser parser) {
        Snak snak = NONE;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("datavalue") && parser.currentToken() == JsonToken.START_OBJECT) {
                snak = dataValue(parser);
            } else {
                parser.skipChildren();
            }
        }
        return snak;
    }

    private static Snak dataValue(JsonParser parser) {
        Snak snak = NONE;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("value") && token == JsonToken.VALUE_STRING) {
                snak = new Snak(parser.getString(), 0, Double.NaN, Double.NaN);
            } else if (name.equals("value") && token == JsonToken.START_OBJECT) {
                snak = value(parser);
            } else {
                parser.skipChildren();
            }
        }
        return snak;
    }

    private static Snak value(JsonParser parser) {
        String text = null;
        int precision = 0;
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "id", "time", "text" -> text = token == JsonToken.VALUE_STRING ? parser.getString() : text;
                case "precision" -> precision = token == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : precision;
                case "latitude" -> latitude = token.isNumeric() ? parser.getDoubleValue() : latitude;
                case "longitude" -> longitude = token.isNumeric() ? parser.getDoubleValue() : longitude;
                default -> parser.skipChildren();
            }
        }
        return new Snak(text, precision, latitude, longitude);
    }

    /** The time in its precision; null if it is less precise than a year. */
    Optional<PartialDate> date() {
        if (text == null || precision < YEAR) {
            return Optional.empty();
        }
        return PartialDate.parse(text).map(this::asPrecise);
    }

    private PartialDate asPrecise(PartialDate date) {
        int year = date.year() < 0 ? date.year() + 1 : date.year();
        int month = precision >= MONTH ? date.month() : 0;
        return new PartialDate(year, month, precision >= DAY && month > 0 ? date.day() : 0);
    }

    Optional<Coordinates> coordinates() {
        return Double.isNaN(latitude) || Double.isNaN(longitude)
                ? Optional.empty()
                : Optional.of(new Coordinates(latitude, longitude));
    }
}
