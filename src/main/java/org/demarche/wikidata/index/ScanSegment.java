package org.demarche.wikidata.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A segment of a dump scan: a file of packed items, and one with their subclass relations. */
final class ScanSegment {

    private final Path items;
    private final Path edges;

    ScanSegment(Path folder, int number) {
        this.items = folder.resolve("%06d.items".formatted(number));
        this.edges = folder.resolve("%06d.classes".formatted(number));
    }

    /** Writes both files, over those that an interrupted run has left. */
    final class Writer implements AutoCloseable {

        private final DataOutputStream itemsOut = output(items);
        private final DataOutputStream edgesOut = output(edges);

        Writer() throws IOException {}

        private static DataOutputStream output(Path file) throws IOException {
            return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        /** Appends packed items and the edges of the class tree that are in them. */
        synchronized void append(byte[] packed, long[] tree) throws IOException {
            itemsOut.writeInt(packed.length);
            itemsOut.write(packed);
            for (long edge : tree) {
                edgesOut.writeLong(edge);
            }
        }

        /** Returns once both are on the disk. */
        @Override
        public void close() throws IOException {
            itemsOut.close();
            edgesOut.close();
            sync(items);
            sync(edges);
        }

        private static void sync(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Reads packed items, pack by pack. */
    final class Reader implements AutoCloseable {

        private final DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(items), 1 << 16));

        Reader() throws IOException {}

        Optional<byte[]> next() throws IOException {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                return Optional.empty();
            }
            byte[] packed = new byte[length];
            in.readFully(packed);
            return Optional.of(packed);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    long[] edges() throws IOException {
        long[] read = new long[(int) (Files.size(edges) / Long.BYTES)];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(edges), 1 << 16))) {
            for (int i = 0; i < read.length; i++) {
                read[i] = in.readLong();
            }
        }
        return read;
    }
}
