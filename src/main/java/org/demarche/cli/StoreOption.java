package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.demarche.Demarche;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The store that a command uses, which must exist. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "TDB2 database.")
    private @Nullable Path store;

    Demarche open() {
        Path folder = Objects.requireNonNull(store);
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "The store " + folder + " does not exist.", "Create it: demarche load --store " + folder);
        }
        return Demarche.at(folder);
    }
}
