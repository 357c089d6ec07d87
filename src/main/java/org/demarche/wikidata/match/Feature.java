package org.demarche.wikidata.match;

import java.util.Locale;

/** Features of a candidate, each from 0 to 1. */
public enum Feature {
    // Its names
    /** A name is equal after folding diacritics, scripts, spaces and punctuation. */
    FOLDED_NAME,
    /** A name has the same distinctive words, in any order and language. */
    SAME_WORDS,
    /** Distinctiveness of the shared words. */
    TELLING,
    /** Weighted share of the mention's words that are in the name. */
    COVERED,
    /** Weighted share of the name's words that are in the mention. */
    COVERING,
    /** Product of both shares. */
    ALIKE,
    /** The most distinctive word of the mention that the name lacks. */
    WORD_MISSING,
    /** The most distinctive word of the name that the mention lacks. */
    WORD_EXTRA,
    /** Each has a distinctive word that the other lacks. */
    WORD_OTHER,
    /** Share of generic words ("university", "technology", a country) that only one of the names has. */
    CONCEPTS_OTHER,
    /** Both contain numbers, and these differ. */
    NUMBER_OTHER,
    /** The mention is an acronym, and equals a name. For acronyms, only this and the next three features are used. */
    SAME_ACRONYM,
    /** The mention is an acronym formed by the initials of a name. */
    ACRONYM,
    /** One of these, and the acronym is long. */
    LONG_ACRONYM,
    /** The mention is an acronym and a part of a name. */
    ACRONYM_IN_NAME,
    /** The name is formed by the initials of the mention. */
    SPELT_OUT,
    /** Words that the name lacks are in the description, usually a place. */
    DESCRIBED,
    /** Words of the name that the mention lacks are in the description, so their absence means little. */
    EXTRA_DESCRIBED,
    /** The best name is a label, not an alias. */
    LABEL,
    /** Personal names that agree, apart from initials and order. */
    PERSON_NAME,
    /** Personal names that contradict each other. */
    PERSON_OTHER,

    // What else is known
    /** How well known the entity is, by its number of Wikipedia articles. */
    KNOWN,
    /** Entity and mention share a country. */
    SAME_COUNTRY,
    /** Entity and mention have different countries. */
    OTHER_COUNTRY,
    /** Employer, position, membership, party or description agree with a post of the mention. */
    AFFILIATION,
    /** Words of the mention's description occur in its description, types or occupations. */
    DESCRIPTION,
    /** Both have a description, without a common word. */
    OTHER_DESCRIPTION,
    /** A person with no evidence besides the name. */
    PERSON_ALONE,
    /** A date is equal. */
    SAME_DATE,
    /** A date contradicts. */
    OTHER_DATE,
    /** An identifier is equal. */
    SAME_IDENTIFIER,
    /** An identifier differs. */
    OTHER_IDENTIFIER,
    /** Another property has the same value. */
    SAME_VALUE,
    /** Another property has a different value. */
    OTHER_VALUE;

    /** Name for users: {@code folded-name}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its position in the feature vector. */
    @SuppressWarnings("EnumOrdinal") // No vector outlives the program: tables name features.
    public int place() {
        return ordinal();
    }
}
