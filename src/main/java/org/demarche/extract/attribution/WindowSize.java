package org.demarche.extract.attribution;

/**
 * How many word pieces of a text are looked at together.
 *
 * @param pieces the limit; a longer paragraph still stays whole up to {@link #LONGEST_PARAGRAPH}
 */
record WindowSize(int pieces) {

    /** The tagger was trained with windows of at most this many. */
    static final int LONGEST_PARAGRAPH = 200;
}
