package org.demarche.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files in which TDB2 keeps terms. TDB2 does not notice if they are too short, and then finds no terms. */
final class TermFiles {

    private static final List<String> NAMES = List.of("nodes-data", "prefixes-data");

    private TermFiles() {}

    /**
     * Compares the files of a database with the lengths that they have had.
     *
     * @param storage the folder with the files, if there is one
     * @throws IOException if one is shorter, or cannot be inspected
     */
    static void requireWhole(Path storage) throws IOException {
        for (String name : NAMES) {
            Path terms = storage.resolve(name + ".obj");
            Path state = storage.resolve(name + ".bdf");
            if (Files.exists(state) && Files.size(state) >= Long.BYTES && Files.isReadable(state)) {
                long length;
                try (DataInputStream in = new DataInputStream(Files.newInputStream(state))) {
                    length = in.readLong();
                }
                if (length > 0 && (!Files.exists(terms) || Files.size(terms) < length)) {
                    throw new IOException(terms.getFileName() + " is shorter than it was");
                }
            }
        }
    }
}
