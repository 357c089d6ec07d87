package org.demarche.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a JSON Lines stream (jsonlines.org): one coding per line, blank lines skipped. */
final class JsonLines {

    private static final int BUFFER = 1 << 16;

    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private int line;

    JsonLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** The next line that is not blank, or null at the end. If the stream breaks off it throws, and {@link #line} says where. */
    @Nullable RawCoding read() throws IOException {
        while (fill()) {
            line++;
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            long length = line(text);
            if (length > RawCoding.MAX_BYTES) {
                return RawCoding.oversized(file, line);
            }
            RawCoding coding = RawCoding.ofLine(file, line, text.toByteArray()).orElse(null);
            if (coding != null) {
                return coding;
            }
        }
        return null;
    }

    /** The number of the last line read, from 1. */
    int line() {
        return line;
    }

    /** Reads up to the end of the line; for a line that is too long, only counts its length. */
    private long line(ByteArrayOutputStream text) throws IOException {
        long length = 0;
        boolean ended = false;
        while (!ended && fill()) {
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            length += next - from;
            if (length <= RawCoding.MAX_BYTES) {
                text.write(buffer, from, next - from);
            }
            ended = next < end;
            next += ended ? 1 : 0;
        }
        return length;
    }

    private boolean fill() throws IOException {
        while (next == end) {
            int read = in.read(buffer);
            if (read < 0) {
                return false;
            }
            next = 0;
            end = read;
        }
        return true;
    }

    static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
