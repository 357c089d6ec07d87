package org.demarche.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import org.demarche.coding.JsonValue.JsonArray;
import org.demarche.coding.JsonValue.JsonBoolean;
import org.demarche.coding.JsonValue.JsonNull;
import org.demarche.coding.JsonValue.JsonNumber;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.coding.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which values of a JSON file are those of its new content. */
final class JsonMatch {

    private JsonMatch() {}

    /** For each wanted element the number of the old one that it was, or null if it is new. */
    static List<@Nullable Integer> of(List<JsonValue> old, JsonNode wanted) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            left.add(i);
        }
        List<@Nullable Integer> matches = new ArrayList<>();
        wanted.forEach(value -> matches.add(take(left, i -> isOne(old.get(i), value) || isSame(old.get(i), value))));
        for (int i = 0; i < matches.size(); i++) {
            JsonNode value = wanted.get(i);
            if (matches.get(i) == null && value.isObject() && !value.has("id")) {
                matches.set(i, take(left, j -> old.get(j) instanceof JsonObject it && it.get("id") == null));
            }
        }
        return matches;
    }

    private static @Nullable Integer take(List<Integer> left, IntPredicate wanted) {
        for (Iterator<Integer> numbers = left.iterator(); numbers.hasNext(); ) {
            int number = numbers.next();
            if (wanted.test(number)) {
                numbers.remove();
                return number;
            }
        }
        return null;
    }

    /** Whether two objects have the same id. */
    private static boolean isOne(JsonValue old, JsonNode wanted) {
        return old instanceof JsonObject object
                && object.get("id") instanceof JsonString id
                && wanted.path("id").isString()
                && id.value().equals(wanted.path("id").asString());
    }

    /** Whether a value has this content: keys in any order, numbers by their value. */
    static boolean isSame(JsonValue old, JsonNode wanted) {
        return switch (old) {
            case JsonString string -> wanted.isString() && string.value().equals(wanted.asString());
            case JsonNumber number ->
                wanted.isNumber() && new BigDecimal(number.lexical()).compareTo(wanted.decimalValue()) == 0;
            case JsonBoolean bool -> wanted.isBoolean() && bool.value() == wanted.asBoolean();
            case JsonNull any -> wanted.isNull();
            case JsonArray array -> isSameArray(array, wanted);
            case JsonObject object ->
                wanted.isObject()
                        && object.members().size() == wanted.size()
                        && object.members().entrySet().stream()
                                .allMatch(member -> wanted.has(member.getKey())
                                        && isSame(member.getValue().value(), wanted.get(member.getKey())));
        };
    }

    private static boolean isSameArray(JsonArray array, JsonNode wanted) {
        if (!wanted.isArray() || array.elements().size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!isSame(array.elements().get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
