package org.demarche.coding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the codings of a corpus in their order, holding one at a time. A coding that cannot be read is returned with
 * its problem, and iteration goes on.
 */
public final class RawCodings implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Iterator<Path> files;
    private final @Nullable InputStream standardInput;
    private long bytes;
    private @Nullable JsonLines lines;
    private @Nullable InputStream open;
    private String file = "";

    /** @param standardInput what {@link CorpusFolder#STANDARD_INPUT} stands for; left open */
    public RawCodings(CorpusFolder corpus, @Nullable InputStream standardInput) {
        this.files = corpus.codings().iterator();
        this.standardInput = standardInput;
    }

    /** The next coding, or null at the end. */
    public @Nullable RawCoding next() {
        while (true) {
            if (lines != null) {
                RawCoding line = line(lines);
                if (line != null) {
                    return line;
                }
            }
            if (!files.hasNext()) {
                return null;
            }
            Path path = files.next();
            file = path.toString();
            try {
                if (!CorpusFolder.isJsonLines(file)) {
                    return whole(path);
                }
                lines = new JsonLines(file, open(path));
            } catch (IOException e) {
                return RawCoding.unreadable(file, 0, e);
            }
        }
    }

    /** Bytes read so far, as stored on disk (compressed files count compressed). */
    public long bytes() {
        return bytes;
    }

    private @Nullable RawCoding line(JsonLines from) {
        try {
            RawCoding line = from.read();
            if (line == null) {
                close();
            }
            return line;
        } catch (IOException e) {
            close();
            return RawCoding.unreadable(file, from.line(), e);
        }
    }

    private RawCoding whole(Path path) {
        RawCoding whole = RawCoding.of(path);
        bytes += whole.bytes().length;
        return whole;
    }

    private InputStream open(Path path) throws IOException {
        InputStream raw = standardInput != null && path.equals(CorpusFolder.STANDARD_INPUT)
                ? new Uncloseable(standardInput)
                : Files.newInputStream(path);
        open = raw;
        InputStream counted = new BufferedInputStream(new Counted(raw), BUFFER);
        return isGzip(counted) ? new GZIPInputStream(counted, BUFFER) : counted;
    }

    /** Recognised by its first bytes (RFC 1952, section 2.3.1), because standard input has no name. */
    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    @Override
    public void close() {
        InputStream stream = open;
        lines = null;
        open = null;
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                // It was only read; nothing is lost.
            }
        }
    }

    private final class Counted extends java.io.FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }

    private static final class Uncloseable extends java.io.FilterInputStream {

        Uncloseable(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Standard input stays open.
        }
    }
}
