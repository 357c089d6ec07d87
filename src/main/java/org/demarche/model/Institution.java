package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution: alliance, government body, think tank, university, news outlet and so on.
 *
 * @param id short id
 * @param name the name by which the corpus calls it
 * @param otherNames further names, in any language
 * @param description what it is, in the coder's words
 * @param country id of the state in which it has its seat
 * @param category what sort of institution
 * @param partOf ids of the institutions that it is part of
 * @param sameAs the same institution elsewhere, by full IRI
 */
public record Institution(
        String id,
        LangText name,
        List<LangText> otherNames,
        @Nullable LangText description,
        @Nullable String country,
        @Nullable InstitutionCategory category,
        List<String> partOf,
        List<String> sameAs)
        implements Actor {

    public Institution {
        otherNames = List.copyOf(otherNames);
        partOf = List.copyOf(partOf);
        sameAs = List.copyOf(sameAs);
    }
}
