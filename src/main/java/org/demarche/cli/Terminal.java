package org.demarche.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes: results on standard output, all else on the error output.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err for messages; control characters are shown as their codes
 * @param width columns of the terminal that standard output is, or 0 if it is none
 */
record Terminal(InputStream in, OutputStream out, PrintWriter err, int width) {

    Terminal {
        err = new PrintWriter(new PrintableWriter(err), true);
    }

    /** Standard output for lines of text, with control characters shown as their codes; to be flushed. */
    PrintWriter text() {
        return new PrintWriter(new PrintableWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** The process' own; the launcher tells how wide the terminal is, if there is one. */
    static Terminal ofProcess() {
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        return new Terminal(System.in, System.out, err, Integer.getInteger("demarche.columns", 0));
    }
}
