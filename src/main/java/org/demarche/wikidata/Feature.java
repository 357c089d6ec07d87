package org.demarche.wikidata;

import java.util.Locale;

/** What speaks for or against a candidate, each a number between 0 and 1. */
public enum Feature {
    /** A label or alias is the same, letter for letter but for case. */
    SAME_NAME;

    /** What users see: {@code same-name}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
