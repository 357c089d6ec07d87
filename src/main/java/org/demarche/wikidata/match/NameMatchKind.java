package org.demarche.wikidata.match;

import java.util.Locale;

/** By what a name is recognised. What the model's probabilities are worth has been measured for each sort apart. */
public enum NameMatchKind {
    /** It is an acronym, of which many things share one, and nothing describes it. */
    ACRONYM,
    /** It is a person's, and others bear it, too. */
    PERSON,
    /** Words that describe it fit, besides the name. */
    DESCRIBED,
    /** It is the same but for how it is written. Whoever has the name and is not in the index cannot be told from who is. */
    SAME,
    /** It is like it. */
    ALIKE;

    /** As it stands in tables: {@code described}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sort of a mention with its best candidate. */
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
