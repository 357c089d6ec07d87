package org.demarche.extract.stance;

/** The role of a holder in the dispute, which limits the kinds of their positions. */
public enum HolderRole {
    /** Takes part, or speaks for a party: makes offers and gives responses. */
    PARTY,
    /** Judges and predicts from outside, as scholars do. */
    OBSERVER,
    /** The text does not show it. */
    UNKNOWN
}
