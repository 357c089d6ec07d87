package org.demarche.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command reads and writes: results on standard output, all else on the error output.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err for messages; control characters are shown as their codes
 * @param width columns of the terminal that standard output is, or 0 if it is none
 * @param screen the terminal that the error output is, if it is one: where a line can be drawn over
 */
record Terminal(InputStream in, OutputStream out, PrintWriter err, int width, Optional<Screen> screen) {

    /** @param columns how many characters a line of it has */
    record Screen(PrintWriter raw, int columns) {}

    /** Without a screen. */
    Terminal(InputStream in, OutputStream out, PrintWriter err, int width) {
        this(in, out, err, width, Optional.empty());
    }

    Terminal {
        err = new PrintWriter(new PrintableWriter(err), true);
    }

    /** Standard output for lines of text, with control characters shown as their codes; to be flushed. */
    PrintWriter text() {
        return new PrintWriter(new PrintableWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** The process' own; the launcher tells how wide the terminals are, if there are any. */
    static Terminal ofProcess() {
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int columns = Integer.getInteger("demarche.screen", 0);
        Optional<Screen> screen = columns > 0 ? Optional.of(new Screen(err, columns)) : Optional.empty();
        return new Terminal(System.in, System.out, err, Integer.getInteger("demarche.columns", 0), screen);
    }
}
