package org.demarche.model;

import java.util.List;
import java.util.Optional;

/** A word of one of the closed lists of the ontology: the enum constants carry the concept's local name. */
public interface Term {

    /** The constant's Java name, given by the enum. */
    String name();

    /** The concept's local name in the ontology, and its word in codings: {@code CONDITIONAL_SUPPORT} is {@code conditionalSupport}. */
    default String term() {
        return TermNames.word(name());
    }

    /** The constant of a list with that word. */
    static <T extends Enum<T> & Term> Optional<T> of(Class<T> list, String word) {
        return Optional.ofNullable(TermNames.of(list).get(word)).map(list::cast);
    }

    /** All words of a list, in its order. */
    static <T extends Enum<T> & Term> List<String> words(Class<T> list) {
        return List.copyOf(TermNames.of(list).keySet());
    }
}
