package org.demarche.cli;

import org.demarche.io.AtomicFile;
import picocli.CommandLine.Option;

/** A byte order mark for Excel, which takes CSV without one for text in the encoding of the system. */
final class ByteOrderMarkOption {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Option(names = "--bom", description = "Start CSV with a byte order mark, so that Excel reads it as UTF-8.")
    private boolean bom;

    /** @throws UsageException if the option is set and the format is not CSV */
    void check(boolean csv) {
        if (bom && !csv) {
            throw new UsageException("--bom applies to CSV only.", "Add --format csv.");
        }
    }

    /** Puts the mark before the content, if the option is set. */
    AtomicFile.Writer mark(AtomicFile.Writer content) {
        return !bom
                ? content
                : out -> {
                    out.write(MARK);
                    content.writeTo(out);
                };
    }
}
