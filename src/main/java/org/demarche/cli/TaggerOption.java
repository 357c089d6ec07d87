package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import picocli.CommandLine.Option;

/** The choice of the tagger that finds attributions. */
final class TaggerOption {

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Tagger that finds who says what. minilm: a small transformer; rules: plain rules, which find"
                    + " half as much. Default: minilm.")
    private String model = "minilm";

    /** @throws UsageException if there is no tagger of that name */
    TaggerChoice choice() {
        return TaggerChoice.named(model)
                .orElseThrow(() -> new UsageException(
                        "There is no model " + model + ".",
                        "Choose one of: "
                                + Stream.of(TaggerChoice.values())
                                        .map(TaggerChoice::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** Opens the tagger; corpus is a folder or a file in it. */
    Extraction open(StandardStreams streams, Optional<Path> corpus) throws IOException {
        return Extraction.open(choice(), corpus, streams.err()::println);
    }
}
