package org.demarche.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A word of one of the closed lists of the ontology: the enum constants carry the concept's local name. */
public interface Term {

    /** The constant's Java name, given by the enum. */
    String name();

    /** The concept's local name in the ontology, and its word in codings: {@code CONDITIONAL_SUPPORT} is {@code conditionalSupport}. */
    default String term() {
        StringBuilder word = new StringBuilder();
        for (String part : name().split("_", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return word.toString();
    }

    /** The constant of a list with that word. */
    static <T extends Enum<T> & Term> Optional<T> of(Class<T> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(constant -> constant.term().equals(word))
                .findFirst();
    }

    /** All words of a list, in its order. */
    static <T extends Enum<T> & Term> List<String> words(Class<T> list) {
        return Arrays.stream(list.getEnumConstants()).map(Term::term).toList();
    }
}
