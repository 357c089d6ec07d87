package org.demarche.coding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.coding.JsonValue.JsonBoolean;
import org.demarche.coding.JsonValue.JsonNumber;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.coding.JsonValue.JsonString;
import org.demarche.model.IdSyntax;
import org.demarche.model.LangText;
import org.demarche.model.Term;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.Suggestions;

/**
 * Single JSON values as what a field takes. Where a value will not do, the problem is reported and a stand-in returned, so
 * that reading goes on and finds the rest; no stand-in gets out, because a file with an error gives no coding.
 */
final class ValueReader {

    static final LocalDate NO_DATE = LocalDate.EPOCH;

    /** Control and format characters, halves of characters, what breaks a line. */
    private static final Set<Integer> HIDDEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private static final int LONGEST_SHOWN = 60;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final ReadContext reading;

    ValueReader(ReadContext reading) {
        this.reading = reading;
    }

    /** A string that holds something, without control characters and damage; empty only where a problem was reported. */
    String string(JsonValue value) {
        if (value instanceof JsonString string) {
            return isSound(string) ? string.value() : "";
        }
        return wrongType(value, "a string", "");
    }

    /** A text in the default language, or an object with "value" and "language". */
    LangText text(JsonValue value) {
        if (value instanceof JsonObject object) {
            FieldReader fields = new FieldReader(object, reading);
            String text = fields.string("value");
            String language = fields.language("language");
            fields.done();
            return new LangText(text, language);
        }
        if (value instanceof JsonString) {
            return new LangText(string(value), reading.language());
        }
        return wrongType(value, "a string, or an object with \"value\" and \"language\"", new LangText("", ""));
    }

    String language(JsonValue value) {
        String tag = string(value);
        if (!tag.isEmpty() && !IdSyntax.isLanguage(tag)) {
            reading.report(ProblemCode.BAD_LANGUAGE, value, quote(tag) + " is not a language tag");
        }
        return tag;
    }

    String id(JsonValue value) {
        String id = string(value);
        if (!id.isEmpty() && !IdSyntax.isEntityId(id)) {
            reading.report(ProblemCode.BAD_ID, value, quote(id) + " is not a valid id");
        }
        return id;
    }

    /** The id of an entity at Wikidata. */
    String wikidataId(JsonValue value) {
        String id = string(value);
        if (!id.isEmpty() && !IdSyntax.isWikidataId(id)) {
            reading.report(ProblemCode.BAD_WIKIDATA_ID, value, quote(id) + " is not the id of a Wikidata entity");
        }
        return id;
    }

    /** The id of something that should exist; whether it does is checked when the whole file is read. */
    String reference(JsonValue value, String from, String field, Set<ReferenceKind> allowed) {
        String id = string(value);
        boolean position = allowed.contains(ReferenceKind.POSITION) && IdSyntax.isPositionId(id);
        if (!position && !IdSyntax.isEntityId(id)) {
            if (!id.isEmpty()) {
                reading.report(ProblemCode.BAD_ID, value, quote(id) + " is not a valid id");
            }
        } else {
            reading.refer(new ReadContext.Reference(from, field, id, allowed, value));
        }
        return id;
    }

    String iri(JsonValue value) {
        String iri = string(value);
        if (iri.isEmpty()) {
            return iri;
        }
        if (!IdSyntax.isHttpIri(iri)) {
            reading.report(ProblemCode.BAD_IRI, value, quote(iri) + " is not an absolute http(s) IRI");
        } else if (IdSyntax.pointsToWikidata(iri) && !IdSyntax.isWikidataEntity(iri)) {
            reading.report(ProblemCode.BAD_WIKIDATA_IRI, value, "<" + iri + "> is not the IRI of a Wikidata entity");
        }
        return iri;
    }

    <T extends Enum<T> & Term> T term(JsonValue value, Class<T> list) {
        String word = string(value);
        if (word.isEmpty()) {
            return list.getEnumConstants()[0];
        }
        return Term.of(list, word).orElseGet(() -> {
            unknownTerm(value, word, Term.words(list));
            return list.getEnumConstants()[0];
        });
    }

    private void unknownTerm(JsonValue value, String word, List<String> words) {
        String hint =
                (Suggestions.didYouMean(word, words) + " Allowed terms: " + String.join(", ", words) + ".").trim();
        reading.report(ProblemCode.UNKNOWN_TERM, value, quote(word) + " is not an allowed term", hint);
    }

    int number(JsonValue value, int least) {
        if (!(value instanceof JsonNumber number)) {
            return wrongType(value, "a whole number", 0);
        }
        try {
            int parsed = Integer.parseInt(number.lexical());
            if (parsed >= least) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            // reported below, as every number that will not do
        }
        String range = "a whole number from " + least + " to " + Integer.MAX_VALUE;
        reading.report(ProblemCode.BAD_NUMBER, value, shorten(number.lexical()) + " is not " + range);
        return 0;
    }

    /** A number from 0 to the greatest allowed, with at most three places after the point. */
    BigDecimal decimal(JsonValue value, int most) {
        if (!(value instanceof JsonNumber number)) {
            return wrongType(value, "a number", BigDecimal.ZERO);
        }
        if (DECIMAL.matcher(number.lexical()).matches()) {
            BigDecimal parsed = new BigDecimal(number.lexical());
            if (parsed.signum() >= 0 && parsed.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return parsed;
            }
        }
        String range = "a number from 0 to " + most + " with at most three decimal places";
        String hint = "Write " + range + ".";
        reading.report(ProblemCode.BAD_NUMBER, value, shorten(number.lexical()) + " is not " + range, hint);
        return BigDecimal.ZERO;
    }

    /** Something that is either said or left out: a false would be a statement of its own to other readers of JSON-LD. */
    boolean flag(JsonValue value) {
        if (value instanceof JsonBoolean flag) {
            if (!flag.value()) {
                String message = "expected true, found false";
                reading.report(ProblemCode.WRONG_TYPE, value, message, "Omit the field.");
            }
            return flag.value();
        }
        return wrongType(value, "true", false);
    }

    LocalDate date(JsonValue value) {
        String text = string(value);
        if (DAY.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                // reported below, as every text that is no date
            }
        }
        if (!text.isEmpty()) {
            reading.report(ProblemCode.BAD_DATE, value, quote(text) + " is not a valid date");
        }
        return NO_DATE;
    }

    /** A year, month or day, kept as written. */
    String partialDate(JsonValue value) {
        String text = string(value);
        try {
            if (YEAR.matcher(text).matches()) {
                return text;
            } else if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text).toString();
            } else if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).toString();
            }
        } catch (DateTimeException e) {
            // reported below, as every text that is no date
        }
        if (!text.isEmpty()) {
            String hint = "Write YYYY, YYYY-MM or YYYY-MM-DD, as precisely as the date is known.";
            reading.report(ProblemCode.BAD_DATE, value, quote(text) + " is not a valid date", hint);
        }
        return text;
    }

    String digest(JsonValue value) {
        String text = string(value);
        if (!text.isEmpty() && !DIGEST.matcher(text).matches()) {
            reading.report(ProblemCode.BAD_DIGEST, value, quote(text) + " is not a SHA-256 digest");
        }
        return text;
    }

    private boolean isSound(JsonString string) {
        String text = string.value();
        if (isPlain(text)) {
            return true;
        }
        if (text.isBlank()) {
            reading.report(ProblemCode.EMPTY_VALUE, string, "the text is empty");
        } else if (text.codePoints().anyMatch(ValueReader::isControl)) {
            reading.report(
                    ProblemCode.CONTROL_CHARACTER, string, "the text " + quote(text) + " contains a control character");
        } else if (text.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE)) {
            reading.report(
                    ProblemCode.DAMAGED_TEXT,
                    string,
                    "the text " + quote(text)
                            + " contains U+FFFD or half of a surrogate pair, a sign of a decoding error");
        } else {
            return true;
        }
        return false;
    }

    /** Whether a text begins with a visible character of ASCII and goes on with such or spaces: most do, and need no second look. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != ' ';
    }

    /** Quotations may run over the end of a line, however the source's lines end. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\r' && c != '\n' && c != '\t';
    }

    private <T> T wrongType(JsonValue value, String wanted, T standIn) {
        if (value instanceof JsonValue.JsonNull) {
            reading.report(ProblemCode.NULL_VALUE, value, "expected " + wanted + ", found null");
        } else {
            String message = "expected " + wanted + ", found " + value.describe();
            reading.report(ProblemCode.WRONG_TYPE, value, message, "Write " + wanted + ".");
        }
        return standIn;
    }

    /** A user's text in a message: short, and without characters that a terminal would obey. */
    static String quote(String text) {
        return "\"" + shorten(text) + "\"";
    }

    /** A text without characters that a terminal would obey. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (HIDDEN.contains(Character.getType(c))) {
                shown.append("\\u%04X".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_SHOWN
                ? visible(text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN))) + "…"
                : visible(text);
    }
}
