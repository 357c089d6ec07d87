package org.demarche.extract.proposal;

import org.demarche.extract.encoder.Encoder;

/** The best way to compare meanings that this platform has. */
public final class TextSimilarities {

    private TextSimilarities() {}

    /**
     * Opens it.
     *
     * @param threads how many threads work on one text
     */
    public static TextSimilarity open(int threads) {
        try {
            return new EmbeddingSimilarity(threads);
        } catch (Encoder.EncoderUnavailableException e) {
            return new WordOverlapSimilarity();
        }
    }

    /** Compares by words alone. */
    public static TextSimilarity byWords() {
        return new WordOverlapSimilarity();
    }
}
