package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.demarche.problem.StoreException;

/**
 * The folder of a TDB2 database. It has a folder with the files of the database for each compaction ({@code Data-0001},
 * {@code Data-0002} …), of which TDB2 opens the one with the highest number.
 */
record StoreFolder(Path path) {

    private static final Pattern STORAGE = Pattern.compile("Data-(\\d+)");

    /**
     * Creates the folder of a new store, or checks that of an old one. TDB2 would create a database in any folder, even among
     * a user's documents.
     *
     * @throws StoreException if it holds something else, or a store of another format
     */
    void prepare() throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StoreException("The store " + path + " is a file; name a folder.");
        }
        Files.createDirectories(path);
        List<String> names;
        try (Stream<Path> entries = Files.list(path)) {
            names = entries.map(entry -> entry.getFileName().toString()).toList();
        }
        if (names.isEmpty()) {
            StoreFormat.write(path);
        } else if (names.stream().noneMatch(name -> name.startsWith("Data-") || name.equals(StoreFormat.FILE))) {
            throw new StoreException(
                    "The folder " + path + " holds other files and no store; name an empty or a new folder.");
        } else {
            StoreFormat.check(path);
        }
    }

    /** Whether it has a database yet. */
    boolean hasStorage() throws IOException {
        return highest() > 0;
    }

    /** The folder with the files that TDB2 opens. */
    Path storage() throws IOException {
        return storage(highest());
    }

    private Path storage(int number) {
        return path.resolve("Data-%04d".formatted(number));
    }

    private int highest() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.mapToInt(StoreFolder::number).max().orElse(0);
        }
    }

    private static int number(Path storage) {
        Matcher matcher = STORAGE.matcher(storage.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /**
     * Moves a folder with the files of a database, on the same disk, to where TDB2 opens it next. This single move replaces
     * the database.
     */
    void adopt(Path files) throws IOException {
        Files.move(files, storage(highest() + 1), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the files of earlier databases. */
    void removeOld() throws IOException {
        int highest = highest();
        try (Stream<Path> entries = Files.list(path)) {
            entries.filter(entry -> number(entry) > 0 && number(entry) < highest)
                    .forEach(IO::deleteAll);
        }
    }

    /**
     * A name for the content of the database that stays the same when it is opened again: TDB2 never rewrites a block of an
     * index, so the roots of its indexes differ after each change.
     */
    String state() {
        try {
            Path storage = storage();
            StringBuilder state = new StringBuilder(storage.getFileName().toString());
            for (String file : List.of("GSPO.bpt", "nodes.bpt")) {
                state.append(' ').append(HexFormat.of().formatHex(Files.readAllBytes(storage.resolve(file))));
            }
            return state.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of its files. */
    long size() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
