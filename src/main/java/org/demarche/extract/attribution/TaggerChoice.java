package org.demarche.extract.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.extract.encoder.Encoder;

/** The taggers that can be chosen. What each reaches stands in docs/extract.md. */
public enum TaggerChoice {
    /** A small transformer. */
    MINILM,
    /** No model: plain rules. */
    RULES;

    /** The word by which users choose it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TaggerChoice> named(String word) {
        return Stream.of(values()).filter(choice -> choice.word().equals(word)).findFirst();
    }

    /**
     * Opens the tagger; where this platform cannot run the model, the rules take over.
     *
     * @param threads how many threads work on one article
     * @param told takes the message that the rules have taken over
     */
    public AttributionTagger open(int threads, Consumer<String> told) {
        try {
            return switch (this) {
                case MINILM -> EncoderTagger.open(threads);
                case RULES -> new RuleTagger();
            };
        } catch (Encoder.EncoderUnavailableException e) {
            told.accept(e.getMessage() + System.lineSeparator()
                    + "    Plain rules find the attributions instead; they find about half as many.");
            return new RuleTagger();
        }
    }
}
