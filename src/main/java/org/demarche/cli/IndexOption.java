package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.WikidataIndex;
import org.demarche.wikidata.EntitySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The Wikidata entities that a command searches. */
final class IndexOption {

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description =
                    "Index built with \"demarche wikidata index\". Default: the authority file shipped with Demarche.")
    private @Nullable Path index;

    EntitySource open() throws IOException {
        return WikidataIndex.open(index);
    }
}
