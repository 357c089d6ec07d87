package org.demarche.extract.draft;

import java.util.List;
import java.util.Map;

/** What the writers of a coding share. */
final class JsonFields {

    private JsonFields() {}

    static void putUnlessEmpty(Map<String, Object> map, String key, List<?> list) {
        if (!list.isEmpty()) {
            map.put(key, list);
        }
    }

    /** Codings hold no control characters and no lost ones. */
    static String clean(String words) {
        return words.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ").strip();
    }
}
