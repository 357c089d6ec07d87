package org.demarche.wikidata.match;

import java.util.Locale;

/** What speaks for or against a candidate, each a number from 0 to 1. */
public enum Feature {
    // Its names
    /** A name is the same when marks, scripts, spaces and punctuation are put aside. */
    FOLDED_NAME,
    /** A name has the same telling words, in whatever order and language. */
    SAME_WORDS,
    /** How much the words tell that the name and the mention share. */
    TELLING,
    /** How much of what the mention's words tell is in the name. */
    COVERED,
    /** How much of what the name's words tell is in the mention. */
    COVERING,
    /** How alike the two are written, letter by letter. */
    ALIKE,
    /** The most telling word of the mention that the name lacks. */
    WORD_MISSING,
    /** The most telling word of the name that the mention lacks. */
    WORD_EXTRA,
    /** Both have a telling word that the other lacks. */
    WORD_OTHER,
    /** How many of the words for what a thing is ("university", "technology", a country) only one of the names has. */
    CONCEPTS_OTHER,
    /** Both have numbers, and they differ. */
    NUMBER_OTHER,
    /** The mention is an acronym, and a name is the same. Only this and the next three are looked at then. */
    SAME_ACRONYM,
    /** The mention is an acronym that is no name of it, but is spelt by the initials of one. */
    ACRONYM,
    /** One of these, and it has many letters. */
    LONG_ACRONYM,
    /** The mention is an acronym and the beginning, or some other part, of a name. */
    ACRONYM_IN_NAME,
    /** The name is spelt by the initials of the mention. */
    SPELT_OUT,
    /** Words that the name lacks are in the description: a place, most often. */
    DESCRIBED,
    /** Words of the name that the mention lacks are in the description: that they are left out says little. */
    EXTRA_DESCRIBED,
    /** The name that fits is a label rather than an alias. */
    LABEL,
    /** Names of persons that can be one and the same, initials and order put aside. */
    PERSON_NAME,
    /** Names of persons of which one part contradicts the other's. */
    PERSON_OTHER,

    // What else is known
    /** How well known it is, by the number of Wikipedias that have a page. */
    KNOWN,
    /** It has one of the countries of the mention. */
    SAME_COUNTRY,
    /** It has countries, none of them one of the mention's. */
    OTHER_COUNTRY,
    /** Employer, position, membership, party or description fit a post of the mention. */
    AFFILIATION,
    /** Words of the mention's description are in its description, or are its types or occupations. */
    DESCRIPTION,
    /** Both have a description, and no word is in both. */
    OTHER_DESCRIPTION,
    /** A person of whom nothing but the name speaks for it: neither country nor post nor description. */
    PERSON_ALONE,
    /** A date is the same. */
    SAME_DATE,
    /** A date contradicts. */
    OTHER_DATE,
    /** An identifier is the same. */
    SAME_IDENTIFIER,
    /** An identifier is another. */
    OTHER_IDENTIFIER,
    /** Another value that the mention asks for is the same. */
    SAME_VALUE,
    /** Another value that the mention asks for is a different one. */
    OTHER_VALUE;

    /** What users see: {@code folded-name}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it stands in a vector of all features. */
    @SuppressWarnings("EnumOrdinal") // No vector outlives the program: tables name features.
    public int place() {
        return ordinal();
    }
}
