package org.demarche.network;

/**
 * The definition of a network.
 *
 * @param isOneMode whether rows are tied to rows by the columns that they share, or rows to columns
 * @param duplicates how often the same position counts
 * @param keepsIsolates whether rows and columns without a counted position stay in the network
 */
public record NetworkOptions(
        boolean isOneMode,
        LevelScale scale,
        Aggregation aggregation,
        Normalization normalization,
        DuplicateRule duplicates,
        boolean keepsIsolates) {

    public NetworkOptions {
        if (isOneMode ? !aggregation.isOneMode() : !aggregation.isTwoMode()) {
            throw unfit(aggregation, isOneMode);
        }
        if (isOneMode ? !normalization.isOneMode() : !normalization.isTwoMode()) {
            throw unfit(normalization, isOneMode);
        }
        if (normalization == Normalization.COSINE
                && aggregation != Aggregation.IGNORE
                && aggregation != Aggregation.CONGRUENCE) {
            throw new IllegalArgumentException("a cosine is defined for ignore and congruence, not for " + aggregation);
        }
    }

    /** A network of the given kind in which every position counts, without normalization. */
    public static NetworkOptions of(boolean isOneMode, Aggregation aggregation) {
        return new NetworkOptions(
                isOneMode, LevelScale.FOR_AND_AGAINST, aggregation, Normalization.NONE, DuplicateRule.INCLUDE, false);
    }

    /** The same with another aggregation. */
    public NetworkOptions with(Aggregation other) {
        return new NetworkOptions(isOneMode, scale, other, normalization, duplicates, keepsIsolates);
    }

    /** The same with isolates. */
    public NetworkOptions withIsolates() {
        return new NetworkOptions(isOneMode, scale, aggregation, normalization, duplicates, true);
    }

    /** How many levels are distinguished: one, if stances are ignored; DNA's Jaccard always asks for them. */
    int levels() {
        boolean ignoresLevels = aggregation == Aggregation.IGNORE && normalization != Normalization.DNA_JACCARD;
        return ignoresLevels ? 1 : scale.size();
    }

    private static IllegalArgumentException unfit(Enum<?> choice, boolean isOneMode) {
        return new IllegalArgumentException(
                choice + " does not apply to " + (isOneMode ? "one-mode" : "two-mode") + " networks");
    }
}
