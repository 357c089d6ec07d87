package org.demarche.extract.attribution;

/**
 * How many word pieces of a text are looked at together.
 *
 * @param pieces the limit; a longer paragraph still stays whole up to {@link #LONGEST_PARAGRAPH}
 * @param firstPieces the limit of the first window, so that the others begin elsewhere
 */
record Packing(int pieces, int firstPieces) {

    /** The tagger was trained with windows of at most this many. */
    static final int LONGEST_PARAGRAPH = 200;

    int limit(int window) {
        return window == 0 ? firstPieces : pieces;
    }
}
