package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reindex",
        description =
                "Rebuild the search index of a store. Loading keeps it up to date; an index that is missing or does not"
                        + " match the store is also built by the first search.",
        footer = {"", "Example:", "  demarche reindex --store archive.db"})
final class ReindexCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private StoreOption store;

    @Mixin
    private ProgressOption progress;

    ReindexCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        long[] indexed = {0};
        try (Demarche demarche = store.open();
                ProgressDisplay display = progress.report(streams)) {
            demarche.search().rebuild(done -> {
                indexed[0] = done;
                display.stage("entities", done, 0);
            });
        }
        String table = new TextTable(List.of("indexed"), List.of(List.of(Long.toString(indexed[0])))).write(0);
        streams.out().write(table.getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
        return ExitCode.OK;
    }
}
