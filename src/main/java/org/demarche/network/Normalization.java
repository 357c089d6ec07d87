package org.demarche.network;

/** The divisors of the cells of a network. A cell whose divisor is 0 becomes 0. Formulas: docs/networks.md. */
public enum Normalization {

    /** Nothing. */
    NONE,

    /** Two-mode: the number of positions in the row. */
    ACTIVITY,

    /** Two-mode: the number of positions in the column. */
    PROMINENCE,

    /** One-mode: the mean number of positions of both actors. */
    AVERAGE,

    /** One-mode, ignoring stances or by congruence: the cosine of the two actors' vectors of counts (Salton and McGill 1983). */
    COSINE,

    /** One-mode: the share of the targets and stances that both actors have among those that either has (Jaccard 1912). */
    JACCARD,

    /** One-mode: the product of both actors' numbers of positions, which Discourse Network Analyzer calls cosine. */
    DNA_COSINE,

    /** One-mode: shared counts multiplied, other counts added, which Discourse Network Analyzer calls Jaccard. */
    DNA_JACCARD;

    /** Whether it depends on which positions exist, rather than how many. */
    boolean countsPresence() {
        return this == JACCARD || this == DNA_JACCARD;
    }

    /** Whether it applies to one-mode networks. */
    public boolean isOneMode() {
        return this != ACTIVITY && this != PROMINENCE;
    }

    /** Whether it applies to two-mode networks. */
    public boolean isTwoMode() {
        return this == NONE || this == ACTIVITY || this == PROMINENCE;
    }
}
