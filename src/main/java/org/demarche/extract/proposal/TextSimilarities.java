package org.demarche.extract.proposal;

import java.util.Set;
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

    /** Whether a text has at least half of the longer words of a label, in any form. */
    public static boolean hasMostWords(String text, String label) {
        Set<String> wanted = Stems.of(label);
        Set<String> present = Stems.of(text);
        return !wanted.isEmpty() && wanted.stream().filter(present::contains).count() * 2 >= wanted.size();
    }

    /** Compares by words alone. */
    public static TextSimilarity byWords() {
        return new WordOverlapSimilarity();
    }
}
