package org.demarche.extract.proposal;

import org.demarche.extract.encoder.Encoder;

/** Opens the best comparison of texts that this platform can run. */
public final class TextSimilarities {

    private TextSimilarities() {}

    /**
     * Opens it.
     *
     * @param threads number of threads for one text
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
