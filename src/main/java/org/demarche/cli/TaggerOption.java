package org.demarche.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.extract.llm.ModelAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The choice of what finds the statements of an article: a built-in tagger, or a language model at a server. */
final class TaggerOption {

    /** Environment variable with the API key of the language model. */
    private static final String KEY = "DEMARCHE_LLM_KEY";

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Tagger that finds who says what. minilm: a small transformer; rules: plain rules, which find"
                    + " half as much. Default: minilm. With --llm: the name of the language model.")
    private @Nullable String model;

    @Option(
            names = "--llm",
            paramLabel = "URL",
            description = "Let a language model find the positions: URL of a server with the chat completions API of"
                    + " OpenAI, such as http://localhost:11434/v1. Sends the text of the article there, and nothing"
                    + " otherwise. An API key is read from the environment: " + KEY + ".")
    private @Nullable URI llm;

    /** @throws UsageException if there is no tagger of that name */
    TaggerChoice choice() {
        if (llm != null || model == null) {
            return TaggerChoice.MINILM;
        }
        return TaggerChoice.named(model)
                .orElseThrow(() -> new UsageException(
                        "There is no model " + model + ".",
                        "Choose one of: "
                                + Stream.of(TaggerChoice.values())
                                        .map(TaggerChoice::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /**
     * The language model to ask, if one is to be asked.
     *
     * @throws UsageException if its name is missing or its URL cannot be used
     */
    Optional<ModelAddress> languageModel() {
        if (llm == null) {
            return Optional.empty();
        }
        if (model == null) {
            throw new UsageException("--llm needs the name of a model.", "Name it with --model.");
        }
        String key = System.getenv(KEY);
        try {
            return Optional.of(
                    new ModelAddress(llm, model, Optional.ofNullable(key).filter(it -> !it.isBlank())));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--llm: " + e.getMessage(), "See demarche extract --help.");
        }
    }

    /** Opens the tagger and the language model; corpus is a folder or a file in it. */
    Extraction open(StandardStreams streams, Optional<Path> corpus) throws IOException {
        Optional<ModelAddress> address = languageModel();
        address.ifPresent(
                it -> streams.err().println("The text goes to " + it.host() + ", to the model " + it.model() + "."));
        return Extraction.open(choice(), address, corpus, streams.err()::println);
    }
}
