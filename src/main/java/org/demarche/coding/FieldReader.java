package org.demarche.coding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.coding.JsonValue.JsonArray;
import org.demarche.coding.JsonValue.JsonNull;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.coding.JsonValue.JsonString;
import org.demarche.model.CodedDate;
import org.demarche.model.LangText;
import org.demarche.model.Term;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object, one after the other; a key that no reader asks for is unknown. A required field that is
 * missing is reported and read as a placeholder, like an invalid value ({@link ValueReader}).
 */
final class FieldReader {

    private final JsonObject object;
    private final ReadContext reading;
    private final ValueReader values;
    /** A list, because an object has few fields and a coding has many objects. */
    private final List<String> asked = new ArrayList<>();

    private String owner = "";
    private boolean anyKey;

    FieldReader(JsonObject object, ReadContext reading) {
        this.object = object;
        this.reading = reading;
        this.values = new ValueReader(reading);
    }

    /** Sets the id that owns the references in these fields. */
    FieldReader ownedBy(String id) {
        owner = id;
        return this;
    }

    /** Reads and registers the id of what this object describes. */
    String define() {
        String id = required("id", values::id, "");
        value("id").filter(at -> !id.isEmpty()).ifPresent(at -> reading.define(id, object, at));
        owner = id;
        return id;
    }

    /** The object's type, one of those allowed here; the first of them if it is another. */
    String type(String... wanted) {
        String type = required("type", values::string, "");
        if (List.of(wanted).contains(type)) {
            return type;
        }
        anyKey = wanted.length > 1;
        if (!type.isEmpty()) {
            String hint = "Write \"type\": \"" + String.join("\" or \"", wanted) + "\".";
            String message = MessageText.quote(type) + " is not an allowed type here";
            reading.report(ProblemCode.UNKNOWN_TERM, value("type").orElse(object), message, hint);
        }
        return wanted[0];
    }

    /** The value of a field; empty if it is missing or null. A null is reported. */
    Optional<JsonValue> value(String key) {
        JsonValue value = object.get(key);
        if (value instanceof JsonNull && !asked.contains(key)) {
            reading.report(ProblemCode.NULL_VALUE, value, "\"" + key + "\" is null");
        }
        if (!asked.contains(key)) {
            asked.add(key);
        }
        return Optional.ofNullable(value instanceof JsonNull ? null : value);
    }

    String string(String key) {
        return required(key, values::string, "");
    }

    String language(String key) {
        return required(key, values::language, "");
    }

    LangText text(String key) {
        return required(key, this::textAt, new LangText("", ""));
    }

    @Nullable LangText optionalText(String key) {
        return value(key).map(this::textAt).orElse(null);
    }

    List<LangText> texts(String key) {
        return list(key, this::textAt);
    }

    String id(String key) {
        return required(key, values::id, "");
    }

    String wikidataId(String key) {
        return required(key, values::wikidataId, "");
    }

    @Nullable String optionalString(String key) {
        return value(key).map(values::string).orElse(null);
    }

    String reference(String key, Set<ReferenceKind> allowed) {
        return required(key, value -> values.reference(value, owner, key, allowed), "");
    }

    @Nullable String optionalReference(String key, Set<ReferenceKind> allowed) {
        return value(key)
                .map(value -> values.reference(value, owner, key, allowed))
                .orElse(null);
    }

    List<String> references(String key, Set<ReferenceKind> allowed) {
        return list(key, value -> values.reference(value, owner, key, allowed));
    }

    @Nullable String optionalIri(String key) {
        return value(key).map(values::iri).orElse(null);
    }

    List<String> iris(String key) {
        return list(key, values::iri);
    }

    <T extends Enum<T> & Term> T term(String key, Class<T> list) {
        return required(key, value -> values.term(value, list), list.getEnumConstants()[0]);
    }

    <T extends Enum<T> & Term> @Nullable T optionalTerm(String key, Class<T> list) {
        return value(key).map(value -> values.term(value, list)).orElse(null);
    }

    <T extends Enum<T> & Term> List<T> terms(String key, Class<T> list) {
        return list(key, value -> values.term(value, list));
    }

    int number(String key, int least) {
        return required(key, value -> values.number(value, least), 0);
    }

    @Nullable Integer optionalNumber(String key, int least, int most) {
        return value(key).map(value -> values.number(value, least, most)).orElse(null);
    }

    @Nullable BigDecimal optionalDecimal(String key, int most) {
        return value(key).map(value -> values.decimal(value, most)).orElse(null);
    }

    /** An object whose keys are free and whose values are numbers. */
    Map<String, BigDecimal> decimals(String key, int most) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        value(key).ifPresent(value -> {
            if (value instanceof JsonObject named) {
                named.members().forEach((name, member) -> numbers.put(name, values.decimal(member.value(), most)));
            } else {
                wrongType(value, key, true);
            }
        });
        return numbers;
    }

    boolean flag(String key) {
        return value(key).map(values::flag).orElse(false);
    }

    LocalDate day(String key) {
        return required(key, values::day, ValueReader.NO_DATE);
    }

    @Nullable LocalDate optionalDay(String key) {
        return value(key).map(values::day).orElse(null);
    }

    /** Null also if the value is invalid, which is reported. */
    @Nullable CodedDate optionalDate(String key) {
        return value(key).flatMap(values::date).orElse(null);
    }

    String digest(String key) {
        return required(key, values::digest, "");
    }

    /** The fields of a nested object; if it is missing, those of an empty object that reports nothing more. */
    FieldReader group(String key) {
        Optional<FieldReader> group = required(key, value -> groupAt(key, value), Optional.empty());
        return group.orElseGet(() -> new FieldReader(
                new JsonObject(object.offset(), object.path(), Map.of()),
                new ReadContext(reading.source(), new ArrayList<>())));
    }

    private Optional<FieldReader> groupAt(String key, JsonValue value) {
        if (value instanceof JsonObject group) {
            return Optional.of(new FieldReader(group, reading));
        }
        wrongType(value, key, true);
        return Optional.empty();
    }

    /** The objects of a list, each read by the function; other elements are reported. */
    <T> List<T> objects(String key, Function<FieldReader, T> read) {
        List<T> result = new ArrayList<>();
        elements(key, true).forEach(element -> {
            if (element instanceof JsonObject o) {
                result.add(read.apply(new FieldReader(o, reading).ownedBy(owner)));
            } else {
                wrongType(element, key, true);
            }
        });
        return result;
    }

    /** Reports every key that no reader asked for; none if the type is unknown and with it the keys that are allowed. */
    void done() {
        if (anyKey) {
            return;
        }
        for (String key : object.members().keySet()) {
            if (!asked.contains(key)) {
                String near = Suggestions.didYouMean(key, asked);
                String hint = near.isEmpty() ? "Allowed keys: " + String.join(", ", asked) + "." : near;
                reading.reportKey(ProblemCode.UNKNOWN_KEY, object, key, "unknown key " + MessageText.quote(key), hint);
            }
        }
    }

    JsonObject object() {
        return object;
    }

    ReadContext reading() {
        return reading;
    }

    private <T> T required(String key, Function<JsonValue, T> read, T standIn) {
        boolean isNull = object.get(key) instanceof JsonNull;
        Optional<JsonValue> value = value(key);
        if (value.isEmpty() && !isNull) {
            reading.report(ProblemCode.MISSING_FIELD, object, "\"" + key + "\" is missing", "Add \"" + key + "\".");
        }
        return value.map(read).orElse(standIn);
    }

    private <T> List<T> list(String key, Function<JsonValue, T> read) {
        return elements(key, false).stream().map(read).toList();
    }

    /** A list's elements; JSON-LD lets a list of one be written without brackets, and so do codings. */
    private List<JsonValue> elements(String key, boolean objects) {
        return value(key)
                .map(value -> switch (value) {
                    case JsonArray array -> array.elements();
                    case JsonString single -> List.<JsonValue>of(single);
                    case JsonObject single -> List.<JsonValue>of(single);
                    default -> {
                        wrongType(value, key, objects);
                        yield List.<JsonValue>of();
                    }
                })
                .orElse(List.of());
    }

    /** A text in the default language, or an object with "value" and "language". */
    private LangText textAt(JsonValue value) {
        if (value instanceof JsonObject tagged) {
            FieldReader fields = new FieldReader(tagged, reading);
            LangText text = new LangText(fields.string("value"), fields.language("language"));
            fields.done();
            return text;
        }
        if (value instanceof JsonString) {
            return new LangText(values.string(value), reading.language());
        }
        return values.wrongType(value, "a string, or an object with \"value\" and \"language\"", new LangText("", ""));
    }

    private void wrongType(JsonValue value, String key, boolean objects) {
        ProblemCode code = value instanceof JsonNull ? ProblemCode.NULL_VALUE : ProblemCode.WRONG_TYPE;
        String expected = objects ? FieldExamples.expected(key) : "a string or a list of strings";
        reading.report(
                code,
                value,
                "expected " + expected + ", found " + value.describe(),
                "See the codebook for the form of \"" + key + "\".");
    }
}
