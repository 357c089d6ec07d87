package org.demarche.wikidata.dump;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Splits a dump into blocks of whole lines. A line that is too long for any entity is split, so that memory stays bounded. */
public final class LineBlockReader implements AutoCloseable {

    private static final int SIZE = 1 << 20;
    static final int LONGEST_LINE = 1 << 26;

    private final DumpFile file;
    private final InputStream in;
    private final AtomicLong stored = new AtomicLong();
    private byte[] rest = {};
    private long end;
    private long line = 1;
    private boolean ended;
    private byte first;
    private byte last;
    private String failure = "";

    /**
     * Opens a dump.
     *
     * @throws IOException if it cannot be opened
     */
    public LineBlockReader(DumpFile file) throws IOException {
        this.file = file;
        this.in = open();
    }

    private InputStream open() throws IOException {
        InputStream in = file.open(stored);
        try {
            return DumpFile.unpacked(in);
        } catch (IOException e) {
            in.close();
            failure = failure(e);
            return InputStream.nullInputStream();
        }
    }

    /** Continues after what was read before: a number of decompressed bytes, and of lines that end in them. */
    public void skip(long bytes, long lines) throws IOException {
        if (bytes > 0) {
            first = (byte) in.read();
            in.skipNBytes(bytes - 1);
        }
        end = bytes;
        line = 1 + lines;
    }

    /** The next block; empty at the end of the dump, even if it is truncated: see {@link #failure()}. */
    public Optional<LineBlock> next() {
        while (!ended || rest.length > 0) {
            byte[] bytes = fill();
            int length = ended ? bytes.length : lastLineEnd(bytes);
            if (length > 0) {
                rest = Arrays.copyOfRange(bytes, length, bytes.length);
                end += length;
                LineBlock block = new LineBlock(file.name(), line, bytes, length, end);
                line += block.lines();
                return Optional.of(block);
            }
            rest = bytes;
        }
        return Optional.empty();
    }

    /** The rest of the last block, filled up with new bytes. */
    private byte[] fill() {
        byte[] bytes = Arrays.copyOf(rest, rest.length + Math.max(SIZE, rest.length));
        int length = rest.length;
        rest = new byte[0];
        while (!ended && length < bytes.length) {
            length += Math.max(0, read(bytes, length));
        }
        note(bytes, length);
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Remembers the first byte of the dump and the last one that is not white space. */
    private void note(byte[] bytes, int length) {
        if (end == 0 && length > 0) {
            first = bytes[0];
        }
        int at = length;
        while (at > 0 && bytes[at - 1] <= ' ' && bytes[at - 1] >= 0) {
            at--;
        }
        last = at > 0 ? bytes[at - 1] : last;
    }

    private int read(byte[] bytes, int offset) {
        try {
            int read = in.read(bytes, offset, bytes.length - offset);
            ended = read < 0;
            return read;
        } catch (IOException e) {
            ended = true;
            failure = failure(e);
            return 0;
        }
    }

    private static String failure(IOException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof EOFException || message.startsWith("Unexpected end") ? "it is truncated" : message;
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return bytes.length >= LONGEST_LINE ? bytes.length : 0;
    }

    /** Why reading ended before the end of the dump; empty if it did not. */
    public String failure() {
        boolean open = ended && first == '[' && last != ']';
        return failure.isEmpty() && open ? "it is truncated: the list is not closed" : failure;
    }

    /** How many bytes were read as they are stored. */
    public long stored() {
        return stored.get();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
