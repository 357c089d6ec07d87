package org.demarche.extract.attribution;

/**
 * The number of word pieces that the encoder reads together.
 *
 * @param pieces the limit; a paragraph stays whole up to {@link #LONGEST_PARAGRAPH} pieces
 */
record WindowSize(int pieces) {

    /** The largest window in the training of the tagger. */
    static final int LONGEST_PARAGRAPH = 200;
}
