package org.demarche.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for the temporary files of this process, in the system's folder for such files. Only its user can read it. It goes when the
 * process ends; where a process was killed, the next one removes its folder. A lock tells whether the process is alive.
 */
public final class TemporaryFolder {

    private static final String PREFIX = "demarche-";
    private static final String LOCK = "lock";

    /** Made when it is first needed. */
    private static final class OfThisProcess {

        static final TemporaryFolder FOLDER = in(Path.of(System.getProperty("java.io.tmpdir")));

        static {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(FOLDER::remove));
        }
    }

    private final Path path;
    private final FileChannel channel;

    private TemporaryFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * The folder of this process.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public static Path path() {
        return OfThisProcess.FOLDER.path;
    }

    /** Makes a folder in another one, and removes those of processes that have ended. */
    static TemporaryFolder in(Path parent) {
        try {
            TemporaryFolder made = create(parent);
            made.removeLeftovers(parent);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for temporary files can be made in " + parent + ": " + e, e);
        }
    }

    private static TemporaryFolder create(Path parent) throws IOException {
        while (true) {
            // Java makes these readable for their owner alone.
            Path folder = Files.createTempDirectory(parent, PREFIX);
            @Nullable FileChannel locked = lock(folder, StandardOpenOption.CREATE);
            if (locked != null) {
                return new TemporaryFolder(folder, locked);
            }
            // Another process took it for a leftover before it was locked, and removes it.
        }
    }

    /** Locks a folder until the result is closed; null if another process, or this one, has done so or has removed it. */
    private static @Nullable FileChannel lock(Path folder, StandardOpenOption... options) throws IOException {
        try {
            List<StandardOpenOption> all = Stream.concat(Stream.of(StandardOpenOption.WRITE), Stream.of(options))
                    .toList();
            FileChannel channel = FileChannel.open(folder.resolve(LOCK), all.toArray(StandardOpenOption[]::new));
            @Nullable FileLock lock = tryLock(channel);
            if (lock != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void removeLeftovers(Path parent) throws IOException {
        List<Path> others;
        try (Stream<Path> entries = Files.list(parent)) {
            others = entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> !entry.equals(path) && isOurs(entry))
                    .toList();
        }
        for (Path other : others) {
            try (FileChannel locked = lock(other)) {
                if (locked != null) {
                    delete(other);
                }
            }
        }
    }

    /** What another user put there under such a name is not touched. */
    private boolean isOurs(Path entry) {
        try {
            return Files.isDirectory(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(entry).equals(Files.getOwner(path));
        } catch (IOException e) {
            return false;
        }
    }

    Path folder() {
        return path;
    }

    /** Removes the folder with what is in it. */
    void remove() {
        try {
            channel.close();
            delete(path);
        } catch (IOException e) {
            // The next process tries again.
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
