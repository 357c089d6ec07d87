package org.demarche.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.io.TemporaryFolder;

/**
 * Copies a store that cannot be written, since TDB2 writes to the files of a database even if it is only read. TDB2's files are mostly
 * holes, and so are their copies.
 */
final class StoreCopy {

    private static final int BLOCK = 4_096;
    private static final String LOCK = "tdb.lock";

    private StoreCopy() {}

    /** Whether the folder of a database, or any file of its storage, cannot be written. */
    static boolean isNeeded(Path folder, Path storage) throws IOException {
        if (!Files.isDirectory(storage)) {
            return false;
        }
        try (Stream<Path> files = Files.list(storage)) {
            return !Stream.concat(Stream.of(folder, storage), files).allMatch(Files::isWritable);
        }
    }

    /**
     * Copies the storage into the folder for temporary files.
     *
     * @param storage the folder in a store that has its newest files
     * @return a folder like that of a store
     * @throws IOException if it cannot be read, or there is no room
     */
    static Path of(Path storage) throws IOException {
        Path copy = Files.createTempDirectory(TemporaryFolder.path(), "store-");
        Path target = Files.createDirectory(copy.resolve(storage.getFileName().toString()));
        List<Path> files;
        try (Stream<Path> entries = Files.list(storage)) {
            files = entries.filter(file -> !file.endsWith(LOCK)).toList();
        }
        for (Path file : files) {
            copy(file, target.resolve(file.getFileName().toString()));
        }
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from);
                FileChannel out = FileChannel.open(
                        to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            long size = in.size();
            for (long at = 0; at < size; at += BLOCK) {
                block.clear();
                int length = Math.max(0, in.read(block, at));
                block.flip();
                boolean last = at + length >= size;
                if (last || !isEmpty(block)) {
                    out.write(block, at);
                }
            }
        }
    }

    private static boolean isEmpty(ByteBuffer block) {
        for (int i = 0; i < block.limit(); i++) {
            if (block.get(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
