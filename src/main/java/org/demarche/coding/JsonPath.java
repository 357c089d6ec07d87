package org.demarche.coding;

import org.jspecify.annotations.Nullable;

/** The path from a document's root to a value, kept as a link to the parent so that it is only assembled when shown. */
record JsonPath(@Nullable JsonPath parent, String step) {

    static final JsonPath ROOT = new JsonPath(null, "");

    JsonPath child(String key) {
        return new JsonPath(this, key);
    }

    JsonPath child(int index) {
        return new JsonPath(this, Integer.toString(index));
    }

    /** JSON Pointer, RFC 6901. */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
