package org.demarche.coding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows where it stands.
 *
 * <p>Binding JSON straight to records would stop at the first error and place it at the end of the enclosing object; so a
 * file is read into this small tree first, and the records are built from it.
 */
sealed interface JsonValue {

    /** UTF-16 offset of its first character in the source. */
    int offset();

    JsonPath path();

    /** What a user calls this sort of value: "a string", "an object"… */
    String describe();

    /** An object; of keys that occur twice the first value is kept. */
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

    /** A key's value, and where the key stands. */
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
