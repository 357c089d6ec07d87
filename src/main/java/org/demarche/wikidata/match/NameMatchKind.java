package org.demarche.wikidata.match;

import java.util.Locale;

/** Kinds of name matches. Probabilities are calibrated for each kind separately. */
public enum NameMatchKind {
    /** An acronym without a description; many entities share one. */
    ACRONYM,
    /** A personal name, which others may have as well. */
    PERSON,
    /** The description agrees besides the name. */
    DESCRIBED,
    /** Equal names apart from spelling. An entity of that name that is not in the index cannot be excluded. */
    SAME,
    /** Similar names. */
    ALIKE;

    /** Name in tables: {@code described}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of match between a mention and its best candidate. */
    static NameMatchKind of(PreparedMention mention, Features best) {
        if (mention.isPerson) {
            return PERSON;
        }
        if (best.value(Feature.DESCRIPTION) > 0) {
            return DESCRIBED;
        }
        if (mention.isAcronym) {
            return ACRONYM;
        }
        return best.value(Feature.FOLDED_NAME) == 1 ? SAME : ALIKE;
    }
}
