package org.demarche.wikidata;

import java.util.Locale;

/** What sort of name a mention has: what the model's probabilities are worth differs from sort to sort. */
public enum NameSort {
    /** An acronym, of which many things share one. */
    ACRONYM,
    /** The name of a person, which others bear, too. */
    PERSON,
    /** Any other name. */
    NAME;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
