package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, with the posts that the source gives.
 *
 * @param id short id
 * @param name the name by which the corpus calls it
 * @param otherNames further names, in any language
 * @param description what it is, in the coder's words
 * @param country id of the state that the person belongs to
 * @param affiliations posts, present and former
 * @param sameAs the same person elsewhere, by full IRI
 */
public record Person(
        String id,
        LangText name,
        List<LangText> otherNames,
        @Nullable LangText description,
        @Nullable String country,
        List<Affiliation> affiliations,
        List<String> sameAs)
        implements Actor {

    public Person {
        otherNames = List.copyOf(otherNames);
        affiliations = List.copyOf(affiliations);
        sameAs = List.copyOf(sameAs);
    }
}
