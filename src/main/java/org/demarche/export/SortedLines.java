package org.demarche.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of lines by code point, which is the order of their bytes in UTF-8, and leaves out repeats. What does not fit
 * into some memory waits, sorted, in temporary files without a name.
 */
final class SortedLines implements Closeable {

    /** In bytes of text. */
    private static final int USUAL_MEMORY = 64_000_000;

    /** What an array takes beside its content. */
    private static final int OVERHEAD = 24;

    private final int memory;
    private final List<byte[]> waiting = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private long size;

    SortedLines() {
        this(USUAL_MEMORY);
    }

    /** @param memory how many bytes of lines to keep in memory */
    SortedLines(int memory) {
        this.memory = memory;
    }

    /** @throws UncheckedIOException if a temporary file cannot be written */
    void add(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        waiting.add(bytes);
        size += bytes.length + OVERHEAD;
        if (size > memory) {
            setAside();
        }
    }

    /** Writes them, once. */
    void writeTo(OutputStream target) throws IOException {
        OutputStream out = new BufferedOutputStream(target);
        if (runs.isEmpty()) {
            byte @Nullable [] last = null;
            for (byte[] line : sorted()) {
                last = write(line, last, out);
            }
        } else {
            setAside();
            merge(out);
        }
        out.flush();
    }

    private void merge(OutputStream out) throws IOException {
        PriorityQueue<Run> next = new PriorityQueue<>((one, other) -> Arrays.compareUnsigned(one.line(), other.line()));
        for (Run run : runs) {
            if (run.advance()) {
                next.add(run);
            }
        }
        byte @Nullable [] last = null;
        while (!next.isEmpty()) {
            Run least = next.remove();
            last = write(least.line(), last, out);
            if (least.advance()) {
                next.add(least);
            }
        }
    }

    private static byte[] write(byte[] line, byte @Nullable [] last, OutputStream out) throws IOException {
        if (last == null || !Arrays.equals(line, last)) {
            out.write(line);
            out.write('\n');
        }
        return line;
    }

    private byte[][] sorted() {
        byte[][] lines = waiting.toArray(byte[][]::new);
        Arrays.parallelSort(lines, Arrays::compareUnsigned);
        return lines;
    }

    private void setAside() {
        try {
            runs.add(Run.of(sorted()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
        size = 0;
    }

    @Override
    public void close() throws IOException {
        for (Run run : runs) {
            run.close();
        }
    }

    /** Sorted lines in a file, of which one is at hand. */
    private static final class Run implements Closeable {

        private final FileChannel file;
        private final DataInputStream in;
        private int left;
        private byte[] line = new byte[0];

        private Run(FileChannel file, int left) {
            this.file = file;
            this.left = left;
            this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file)));
        }

        static Run of(byte[][] lines) throws IOException {
            Path path = Files.createTempFile("demarche-", ".sorted");
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
                for (byte[] line : lines) {
                    out.writeInt(line.length);
                    out.write(line);
                }
                out.flush();
                file.position(0);
                return new Run(file, lines.length);
            } catch (IOException e) {
                file.close();
                throw e;
            }
        }

        byte[] line() {
            return line;
        }

        /** Takes the next line, if there is one. */
        boolean advance() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            line = new byte[in.readInt()];
            in.readFully(line);
            return true;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
