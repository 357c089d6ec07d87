package org.demarche.cli;

import java.nio.file.Path;
import java.util.List;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.index.IndexedEntities;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Among which entities a command looks. */
final class IndexOption {

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Index made with \"demarche wikidata index\". Default: the authority file that ships.")
    private @Nullable Path index;

    EntitySource open() {
        if (index != null) {
            throw new UsageException("Indexes cannot be opened yet.", "");
        }
        return IndexedEntities.of("built-in", List.of());
    }
}
