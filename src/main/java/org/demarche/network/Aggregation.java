package org.demarche.network;

/** How the stances of positions enter a cell of a network. Formulas: docs/networks.md. */
public enum Aggregation {

    /** Stances are ignored: positions are counted. */
    IGNORE,

    /** Similar stances of two actors on the same targets. One-mode only. */
    CONGRUENCE,

    /** Different stances of two actors on the same targets. One-mode only. */
    CONFLICT,

    /** One-mode: congruence minus conflict. Two-mode: the sum of polarities. */
    SUBTRACT,

    /** Which stances occur, as the bits of a number, the lowest stance as the highest bit. Two-mode only. */
    COMBINE;

    /** Whether a one-mode network can be made this way. */
    public boolean isOneMode() {
        return this != COMBINE;
    }

    /** Whether a two-mode network can be made this way. */
    public boolean isTwoMode() {
        return this == IGNORE || this == SUBTRACT || this == COMBINE;
    }
}
