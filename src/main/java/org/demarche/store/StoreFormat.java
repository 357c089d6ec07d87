package org.demarche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.problem.StoreException;

/** The version of a store's format, so that a store in another format is refused and not misread. */
final class StoreFormat {

    /** Format 1 had no file; 2 had no polarities of the latest day; 3 did not count the positions that a document states; 4 did not keep
     * what is within what; 5 not until when tallies varied. */
    static final int CURRENT = 6;

    static final String FILE = "demarche.format";

    private StoreFormat() {}

    /** Records the format of a new store. */
    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), CURRENT + "\n");
    }

    /** @throws StoreException if the store has another format than this version writes */
    static void check(Path folder) throws IOException {
        int format = read(folder);
        if (format > CURRENT) {
            throw new StoreException("The store " + folder + " was made by a newer Demarche (format " + format
                    + "; this one has " + CURRENT + "); use that one.");
        }
        if (format < CURRENT) {
            throw new StoreException("The store " + folder + " was made by an older Demarche (format " + format
                    + "; this one has " + CURRENT + "); load its corpus into a new store.");
        }
    }

    private static int read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return 1;
        }
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (NumberFormatException e) {
            throw new StoreException("The file " + file + " is damaged; it holds the number of the store's format.");
        }
    }
}
