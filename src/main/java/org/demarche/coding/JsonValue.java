package org.demarche.coding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its location.
 *
 * <p>Binding JSON straight to records would stop at the first error and place it at the end of the enclosing object; therefore
 * a file is read into this small tree first, and records are built from it.
 */
sealed interface JsonValue {

    /** UTF-16 offset of its first character in the source. */
    int offset();

    JsonPath path();

    /** The type of value as messages name it: "a string", "an object"… */
    String describe();

    /** An object; if a key occurs twice, the first value is kept. */
    record JsonObject(int offset, JsonPath path, Map<String, Member> members) implements JsonValue {

        @Nullable JsonValue get(String key) {
            Member member = members.get(key);
            return member == null ? null : member.value();
        }

        @Override
        public String describe() {
            return "an object";
        }
    }

    /** The value of a key, and the offset of the key. */
    record Member(int keyOffset, JsonValue value) {}

    record JsonArray(int offset, JsonPath path, List<JsonValue> elements) implements JsonValue {
        @Override
        public String describe() {
            return "an array";
        }
    }

    record JsonString(int offset, JsonPath path, String value) implements JsonValue {
        @Override
        public String describe() {
            return "a string";
        }
    }

    record JsonNumber(int offset, JsonPath path, String lexical) implements JsonValue {
        @Override
        public String describe() {
            return "a number";
        }
    }

    record JsonBoolean(int offset, JsonPath path, boolean value) implements JsonValue {
        @Override
        public String describe() {
            return "a boolean";
        }
    }

    record JsonNull(int offset, JsonPath path) implements JsonValue {
        @Override
        public String describe() {
            return "null";
        }
    }
}
