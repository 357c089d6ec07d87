package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.Compaction;
import org.demarche.Demarche;
import org.demarche.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "compact",
        description =
                "Rewrite a store without the unused space that changes leave behind. This temporarily needs as much"
                        + " disk space as the store itself.",
        footer = {"", "Example:", "  demarche compact --store archive.db"})
final class CompactCommand implements Callable<ExitCode> {

    private static final long MEGABYTE = 1_000_000;

    private final StandardStreams streams;

    @Mixin
    private StoreOption store;

    CompactCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        try (Demarche demarche = store.open()) {
            Compaction compaction = demarche.maintenance().compact();
            String table = new TextTable(
                            List.of("MB before", "MB after"),
                            List.of(List.of(megabytes(compaction.before()), megabytes(compaction.after()))))
                    .write(0);
            streams.out().write(table.getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
            return ExitCode.OK;
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", (double) bytes / MEGABYTE);
    }
}
