package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state.
 *
 * @param id short id
 * @param name the name by which the corpus calls it
 * @param otherNames further names, in any language
 * @param description what it is, in the coder's words
 * @param sameAs the same state elsewhere, by full IRI
 */
public record State(
        String id,
        LangText name,
        List<LangText> otherNames,
        @Nullable LangText description,
        List<String> sameAs) implements Actor {

    public State {
        otherNames = List.copyOf(otherNames);
        sameAs = List.copyOf(sameAs);
    }
}
