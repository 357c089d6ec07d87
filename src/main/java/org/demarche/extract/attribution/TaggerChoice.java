package org.demarche.extract.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.extract.encoder.Encoder;

/** The taggers to choose from; docs/extract.md has their figures. */
public enum TaggerChoice {
    /** A small transformer. */
    MINILM,
    /** No model: plain rules. */
    RULES;

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TaggerChoice> named(String word) {
        return Stream.of(values()).filter(choice -> choice.word().equals(word)).findFirst();
    }

    /**
     * Opens the tagger. On a platform that cannot run the model, the rules replace it.
     *
     * @param threads number of threads for one article
     * @param warnings receives a warning if the rules replace the model
     */
    public AttributionTagger open(int threads, Consumer<String> warnings) {
        try {
            return switch (this) {
                case MINILM -> EncoderTagger.open(threads);
                case RULES -> new RuleTagger();
            };
        } catch (Encoder.EncoderUnavailableException e) {
            warnings.accept(e.getMessage() + System.lineSeparator()
                    + "    Plain rules replace the model; they find about half as many attributions.");
            return new RuleTagger();
        }
    }
}
