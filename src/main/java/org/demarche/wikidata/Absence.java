package org.demarche.wikidata;

import java.util.Locale;

/** What speaks for it that a mention's entity is not among the candidates at all, each a number from 0 to 1. */
enum Absence {
    /** It may always be so. */
    ALWAYS,
    /** The name is an acronym. */
    ACRONYM,
    /** How short the name is: 1 for one word, 1/2 for two. */
    SHORT,
    /** A country is known. */
    COUNTRY,
    /** A description is known. */
    DESCRIPTION,
    /** It is a person. */
    PERSON;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static double[] of(PreparedMention mention) {
        int words = mention.forms.isEmpty() ? 1 : Math.max(1, mention.forms.getFirst().words().size());
        double[] values = new double[values().length];
        values[ALWAYS.ordinal()] = 1;
        values[ACRONYM.ordinal()] = mention.sort == NameSort.ACRONYM ? 1 : 0;
        values[SHORT.ordinal()] = 1.0 / words;
        values[COUNTRY.ordinal()] = mention.country.isPresent() ? 1 : 0;
        values[DESCRIPTION.ordinal()] = mention.described.isEmpty() ? 0 : 1;
        values[PERSON.ordinal()] = mention.mention.kinds().contains(EntityKind.PERSON) ? 1 : 0;
        return values;
    }
}
