package org.demarche.wikidata.match;

import java.util.Locale;
import org.demarche.wikidata.EntityKind;

/** Features, from 0 to 1, of the case that the right entity is not among the candidates. */
enum AbsenceFeature {
    /** Always 1. */
    ALWAYS,
    /** The name is an acronym. */
    ACRONYM,
    /** Shortness of the name: 1 for one word, 1/2 for two. */
    SHORT,
    /** A country is known. */
    COUNTRY,
    /** A description is known. */
    DESCRIPTION,
    /** The mention is a person. */
    PERSON;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its position in the weight vector. */
    @SuppressWarnings("EnumOrdinal") // As with features.
    int place() {
        return ordinal();
    }

    static double[] of(PreparedMention mention) {
        int words = mention.forms.isEmpty()
                ? 1
                : Math.max(1, mention.forms.getFirst().words().size());
        double[] values = new double[values().length];
        values[ALWAYS.place()] = 1;
        values[ACRONYM.place()] = mention.isAcronym ? 1 : 0;
        values[SHORT.place()] = 1.0 / words;
        values[COUNTRY.place()] = mention.country.isPresent() ? 1 : 0;
        values[DESCRIPTION.place()] = mention.described.isEmpty() ? 0 : 1;
        values[PERSON.place()] = mention.mention.kinds().contains(EntityKind.PERSON) ? 1 : 0;
        return values;
    }
}
