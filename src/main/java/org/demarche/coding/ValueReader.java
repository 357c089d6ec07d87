package org.demarche.coding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.coding.JsonValue.JsonBoolean;
import org.demarche.coding.JsonValue.JsonNumber;
import org.demarche.coding.JsonValue.JsonString;
import org.demarche.model.CodedDate;
import org.demarche.model.IdSyntax;
import org.demarche.model.Term;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.Suggestions;

/**
 * Converts single JSON values to what a field takes. For an invalid value it reports the problem and returns a placeholder,
 * so that reading goes on and finds the remaining problems. No placeholder leaves the reader, because a file with an error
 * yields no coding.
 */
final class ValueReader {

    static final LocalDate NO_DATE = LocalDate.EPOCH;

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final ReadContext reading;

    ValueReader(ReadContext reading) {
        this.reading = reading;
    }

    /** A string that is not blank and has no control or damaged characters; empty only if a problem was reported. */
    String string(JsonValue value) {
        if (value instanceof JsonString string) {
            return isSound(string) ? string.value() : "";
        }
        return wrongType(value, "a string", "");
    }

    String language(JsonValue value) {
        String tag = string(value);
        if (!tag.isEmpty() && !IdSyntax.isLanguage(tag)) {
            reading.report(ProblemCode.BAD_LANGUAGE, value, MessageText.quote(tag) + " is not a language tag");
        }
        return tag;
    }

    String id(JsonValue value) {
        String id = string(value);
        if (!id.isEmpty() && !IdSyntax.isEntityId(id)) {
            reading.report(ProblemCode.BAD_ID, value, MessageText.quote(id) + " is not a valid id");
        }
        return id;
    }

    /** The id of an entity at Wikidata. */
    String wikidataId(JsonValue value) {
        String id = string(value);
        if (!id.isEmpty() && !IdSyntax.isWikidataId(id)) {
            reading.report(ProblemCode.BAD_WIKIDATA_ID, value, MessageText.quote(id) + " is not a Wikidata id");
        }
        return id;
    }

    /** An id that refers to something; whether it is defined is checked once the whole file is read. */
    String reference(JsonValue value, String from, String field, Set<ReferenceKind> allowed) {
        String id = string(value);
        boolean position = allowed.contains(ReferenceKind.POSITION) && IdSyntax.isPositionId(id);
        if (!position && !IdSyntax.isEntityId(id)) {
            if (!id.isEmpty()) {
                reading.report(ProblemCode.BAD_ID, value, MessageText.quote(id) + " is not a valid id");
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
            reading.report(ProblemCode.BAD_IRI, value, MessageText.quote(iri) + " is not an absolute http(s) IRI");
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
        reading.report(ProblemCode.UNKNOWN_TERM, value, MessageText.quote(word) + " is not an allowed term", hint);
    }

    int number(JsonValue value, int least) {
        return number(value, least, Integer.MAX_VALUE);
    }

    int number(JsonValue value, int least, int most) {
        if (!(value instanceof JsonNumber number)) {
            return wrongType(value, "a whole number", 0);
        }
        try {
            int parsed = Integer.parseInt(number.lexical());
            if (parsed >= least && parsed <= most) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            // reported below, with every other invalid number
        }
        String range = "a whole number from " + least + " to " + most;
        reading.report(ProblemCode.BAD_NUMBER, value, MessageText.shorten(number.lexical()) + " is not " + range);
        return 0;
    }

    /** A number from 0 to the maximum, with at most three decimal places. */
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
        reading.report(ProblemCode.BAD_NUMBER, value, MessageText.shorten(number.lexical()) + " is not " + range, hint);
        return BigDecimal.ZERO;
    }

    /** A flag that is true or left out: other readers of JSON-LD would take {@code false} for a statement of its own. */
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

    /** A day. */
    LocalDate day(JsonValue value) {
        String text = string(value);
        Optional<CodedDate> day = CodedDate.parse(text).filter(CodedDate::isDay);
        if (day.isEmpty() && !text.isEmpty()) {
            String hint = "Write an existing day as YYYY-MM-DD.";
            reading.report(ProblemCode.BAD_DATE, value, MessageText.quote(text) + " is not a valid day", hint);
        }
        return day.map(CodedDate::firstDay).orElse(NO_DATE);
    }

    /** A year, a month or a day; empty if a problem was reported. */
    Optional<CodedDate> date(JsonValue value) {
        String text = string(value);
        Optional<CodedDate> date = CodedDate.parse(text);
        if (date.isEmpty() && !text.isEmpty()) {
            reading.report(ProblemCode.BAD_DATE, value, MessageText.quote(text) + " is not a valid date");
        }
        return date;
    }

    String digest(JsonValue value) {
        String text = string(value);
        if (!text.isEmpty() && !DIGEST.matcher(text).matches()) {
            reading.report(ProblemCode.BAD_DIGEST, value, MessageText.quote(text) + " is not a SHA-256 digest");
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
                    ProblemCode.CONTROL_CHARACTER,
                    string,
                    "the text " + MessageText.quote(text) + " contains a control character");
        } else if (text.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE)) {
            reading.report(
                    ProblemCode.DAMAGED_TEXT,
                    string,
                    "the text " + MessageText.quote(text)
                            + " contains U+FFFD or half of a surrogate pair, a sign of a decoding error");
        } else {
            return true;
        }
        return false;
    }

    /** Whether a text is printable ASCII that does not begin with a space. Most texts are, and need no further checks. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != ' ';
    }

    /** Line breaks and tabs are allowed, because quotations may span lines. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\r' && c != '\n' && c != '\t';
    }

    <T> T wrongType(JsonValue value, String wanted, T standIn) {
        if (value instanceof JsonValue.JsonNull) {
            reading.report(ProblemCode.NULL_VALUE, value, "expected " + wanted + ", found null");
        } else {
            String message = "expected " + wanted + ", found " + value.describe();
            reading.report(ProblemCode.WRONG_TYPE, value, message, "Write " + wanted + ".");
        }
        return standIn;
    }
}
