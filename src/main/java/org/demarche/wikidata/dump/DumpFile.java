package org.demarche.wikidata.dump;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * A dump: a file or standard input, plain, gzip or bzip2, recognised by its first bytes.
 *
 * @param name as the user gave it
 * @param size in bytes as stored, or 0 if unknown
 * @param opener opens its bytes as stored
 */
public record DumpFile(String name, long size, Opener opener) {

    /** Opens the stored bytes. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    private static final int BUFFER = 1 << 16;
    private static final int[] GZIP = {0x1F, 0x8B};
    private static final int[] BZIP2 = {'B', 'Z', 'h'};

    /** A file. */
    public static DumpFile of(Path file) throws IOException {
        return new DumpFile(file.toString(), Files.size(file), () -> Files.newInputStream(file));
    }

    /** A stream that can be read once. */
    public static DumpFile ofStream(String name, InputStream in) {
        return new DumpFile(name, 0, () -> in);
    }

    /**
     * Opens the dump as it is stored.
     *
     * @param stored counts the bytes that were read
     */
    InputStream open(AtomicLong stored) throws IOException {
        return new BufferedInputStream(new Counting(opener.open(), stored), BUFFER);
    }

    /** Unpacks a stored dump; several packed streams one after the other are read as one. */
    static InputStream unpacked(InputStream stored) throws IOException {
        if (begins(stored, GZIP)) {
            return new GZIPInputStream(stored, BUFFER);
        }
        return begins(stored, BZIP2) ? new BZip2CompressorInputStream(stored, true) : stored;
    }

    private static boolean begins(InputStream in, int[] signature) throws IOException {
        in.mark(signature.length);
        boolean same = true;
        for (int expected : signature) {
            same &= in.read() == expected;
        }
        in.reset();
        return same;
    }

    private static final class Counting extends FilterInputStream {

        private final AtomicLong count;

        Counting(InputStream in, AtomicLong count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count.addAndGet(Math.max(0, read));
            return read;
        }

        /** A pipe may have no bytes available although more will come; gzip would take that for the end of its last stream. */
        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
