package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.io.AtomicFile;

/** Records in a store's folder how much of a source has been loaded, so that an interrupted load can resume. */
final class LoadJournal {

    private static final String FILE = "load.journal";

    private LoadJournal() {}

    /** How many of the source's graphs are stored; 0 if the last load was completed or had another source. */
    static long graphs(Path folder, String source) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE));
            boolean same =
                    lines.size() == 2 && !source.isEmpty() && lines.getFirst().equals(source);
            return same ? Long.parseLong(lines.getLast()) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    static void write(Path folder, String source, long graphs) {
        if (source.isEmpty()) {
            return;
        }
        try {
            AtomicFile.replace(folder.resolve(FILE), source + "\n" + graphs + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
