package org.demarche.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words of each closed list, worked out once. */
final class TermNames {

    private static final ClassValue<Map<String, Term>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Term> computeValue(Class<?> list) {
            Map<String, Term> words = new LinkedHashMap<>();
            for (Object constant : list.getEnumConstants()) {
                Term term = (Term) constant;
                words.put(word(term.name()), term);
            }
            return words;
        }
    };

    private TermNames() {}

    /** Word to constant, in the order of the list. */
    static Map<String, Term> of(Class<?> list) {
        return WORDS.get(list);
    }

    static String word(String name) {
        StringBuilder word = new StringBuilder();
        for (String part : name.split("_", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return word.toString();
    }
}
