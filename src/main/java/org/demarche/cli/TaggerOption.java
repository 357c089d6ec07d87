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
            description = "quick: the model, once; careful: the model, twice, half as fast and somewhat better; rules: no model,"
                    + " half as good. Default: quick.")
    private String model = "quick";

    Extraction open(Terminal terminal, Optional<Path> corpus) throws IOException {
        TaggerChoice choice = TaggerChoice.named(model)
                .orElseThrow(() -> new UsageException(
                        "There is no model " + model + ".",
                        "Choose one of: "
                                + String.join(", ", Arrays.stream(TaggerChoice.values()).map(TaggerChoice::word).toList()) + "."));
        return Extraction.open(choice, corpus, terminal.err()::println);
    }
}
