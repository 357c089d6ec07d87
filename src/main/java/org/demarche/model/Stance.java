package org.demarche.model;

import java.util.Optional;

/** How a holder stands towards a target; the ontology defines each stance. */
public enum Stance implements Term {
    SUPPORT,
    CONDITIONAL_SUPPORT,
    NEUTRAL,
    NO_COMMENT,
    CONDITIONAL_OPPOSITION,
    OPPOSITION;

    /** Its polarity, from -1 to 1 as in the ontology; empty for no comment, which has none. */
    public Optional<Double> polarity() {
        return switch (this) {
            case SUPPORT -> Optional.of(1.0);
            case CONDITIONAL_SUPPORT -> Optional.of(0.5);
            case NEUTRAL -> Optional.of(0.0);
            case NO_COMMENT -> Optional.empty();
            case CONDITIONAL_OPPOSITION -> Optional.of(-0.5);
            case OPPOSITION -> Optional.of(-1.0);
        };
    }
}
