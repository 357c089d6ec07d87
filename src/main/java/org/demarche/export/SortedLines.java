package org.demarche.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;

/** Sorts any number of lines by their bytes and removes repeated lines. Lines beyond a fixed amount of memory wait on disk. */
final class SortedLines implements Closeable {

    /** In bytes. */
    private static final int USUAL_MEMORY = 64_000_000;

    private final SpillingLines lines;

    SortedLines() {
        this(USUAL_MEMORY);
    }

    /** @param memory how many bytes of lines to hold in memory */
    SortedLines(int memory) {
        lines = new SpillingLines(memory);
    }

    /** @param line without a line feed or carriage return */
    void add(byte[] line) {
        lines.add(new String(line, StandardCharsets.ISO_8859_1));
    }

    /** Writes all lines, each with a line feed. Call it once. */
    void writeTo(OutputStream target) throws IOException {
        OutputStream out = new BufferedOutputStream(target);
        Iterator<String> sorted = Iter.distinctAdjacent(lines.iterator());
        while (sorted.hasNext()) {
            out.write(sorted.next().getBytes(StandardCharsets.ISO_8859_1));
            out.write('\n');
        }
        out.flush();
    }

    @Override
    public void close() {
        lines.close();
    }
}
