package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import picocli.CommandLine.Option;

/** What finds the attributions. */
final class TaggerOption {

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "What finds who says what. minilm: a small transformer; rules: plain rules, which find half as much."
                            + " Default: minilm.")
    private String model = "minilm";

    Extraction open(StandardStreams streams, Optional<Path> corpus) throws IOException {
        TaggerChoice choice = TaggerChoice.named(model)
                .orElseThrow(() -> new UsageException(
                        "There is no model " + model + ".",
                        "Choose one of: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(TaggerChoice.values())
                                                .map(TaggerChoice::word)
                                                .toList())
                                + "."));
        return Extraction.open(choice, corpus, streams.err()::println);
    }
}
