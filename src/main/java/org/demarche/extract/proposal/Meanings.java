package org.demarche.extract.proposal;

import org.demarche.extract.encoder.Encoder;

/** The best way to compare meanings that this platform has. */
public final class Meanings {

    private Meanings() {}

    /**
     * Opens it.
     *
     * @param threads how many threads work on one text
     */
    public static Meaning open(int threads) {
        try {
            return new SentenceMeaning(threads);
        } catch (Encoder.EncoderUnavailableException e) {
            return new WordMeaning();
        }
    }

    /** Compares by words alone. */
    public static Meaning byWords() {
        return new WordMeaning();
    }
}
