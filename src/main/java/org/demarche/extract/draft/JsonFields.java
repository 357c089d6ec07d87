package org.demarche.extract.draft;

import java.util.List;
import java.util.Map;

/** Helps to write the fields of a coding. */
final class JsonFields {

    private JsonFields() {}

    static void putUnlessEmpty(Map<String, Object> map, String key, List<?> list) {
        if (!list.isEmpty()) {
            map.put(key, list);
        }
    }

    /** The text without control characters and replacement characters, which no coding may contain. */
    static String clean(String words) {
        return words.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ").strip();
    }
}
