package org.demarche.wikidata.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which an index is built, beside its final place. Only one process can use it. */
final class UnfinishedIndex implements AutoCloseable {

    private static final String SUFFIX = ".unfinished";

    private final Path place;
    private final Path folder;
    private final FileChannel lockFile;

    private UnfinishedIndex(Path place, Path folder, FileChannel lockFile) {
        this.place = place;
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** The folder in which an index for a place is built. */
    static Path folderFor(Path place) {
        Path name = Objects.requireNonNull(place.toAbsolutePath().getFileName());
        return place.toAbsolutePath().resolveSibling(name + SUFFIX);
    }

    /**
     * Starts, or resumes an earlier run.
     *
     * @throws IndexException if the place has something else in it, or another process uses it
     */
    static UnfinishedIndex at(Path place) throws IOException {
        checkPlace(place);
        Path folder = Files.createDirectories(folderFor(place));
        FileChannel lockFile =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(lockFile) == null) {
            lockFile.close();
            throw new IndexException("Another process is building the index " + place + "." + System.lineSeparator()
                    + "    Wait for it, or use another folder.");
        }
        Files.createDirectories(folder.resolve("parts"));
        Files.createDirectories(folder.resolve("index"));
        return new UnfinishedIndex(place.toAbsolutePath(), folder, lockFile);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkPlace(Path place) throws IOException {
        boolean free = !Files.exists(place) || (Files.isDirectory(place) && isReplaceable(place));
        if (!free || place.toAbsolutePath().getFileName() == null) {
            throw new IndexException(place + " exists and is not an index." + System.lineSeparator()
                    + "    Use a folder that does not exist yet, or an index to replace.");
        }
    }

    /** An index, or an empty folder. */
    private static boolean isReplaceable(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.exists(folder.resolve(IndexFormat.CLASSES_FILE))
                    || files.findAny().isEmpty();
        }
    }

    /** The folder for scanned items. */
    Path parts() {
        return folder.resolve("parts");
    }

    /** For Lucene. */
    Path index() {
        return folder.resolve("index");
    }

    /** Moves the index to its place, where it replaces an older one. */
    void finish() throws IOException {
        Path replaced = folder.resolve("replaced");
        delete(replaced);
        if (Files.exists(place)) {
            Files.move(place, replaced);
        }
        Files.move(index(), place);
        discard();
    }

    /** Removes everything. */
    void discard() throws IOException {
        lockFile.close();
        for (String part : List.of("parts", "index", "replaced", "lock")) {
            delete(folder.resolve(part));
        }
        Files.delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
