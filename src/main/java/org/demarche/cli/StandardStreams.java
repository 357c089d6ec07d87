package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.demarche.io.RecordingOutput;
import picocli.CommandLine.Help.Ansi;

/**
 * The streams of a command: results go to standard output, everything else to standard error.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error; control characters are escaped
 * @param width columns of the terminal behind standard output, or 0 if it is not a terminal
 * @param errorTerminal the terminal behind standard error, if it is one; a line there can be redrawn
 * @param colours whether terminals may show colours
 * @param clock nanoseconds, for the progress of long work
 */
record StandardStreams(
        InputStream in,
        OutputStream out,
        PrintWriter err,
        int width,
        Optional<Terminal> errorTerminal,
        boolean colours,
        LongSupplier clock) {

    /** @param columns characters a line */
    record Terminal(PrintWriter raw, int columns) {}

    /** Streams without colours and progress whose standard error is not a terminal. */
    StandardStreams(InputStream in, OutputStream out, PrintWriter err, int width) {
        this(in, out, err, width, Optional.empty(), false, () -> 0);
    }

    StandardStreams {
        out = new RecordingOutput(out);
        err = new PrintWriter(new EscapingWriter(err), true);
    }

    /** A writer for lines of text on standard output that escapes control characters; the caller flushes it. */
    PrintWriter text() {
        return new PrintWriter(new EscapingWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** Prints problems on standard output, in colours if that is a terminal. */
    ProblemPrinter problems() {
        return new ProblemPrinter(
                new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), colours && width > 0);
    }

    /** Prints problems on standard error, in colours if that is a terminal. */
    ProblemPrinter errors() {
        return errorTerminal
                .filter(terminal -> colours)
                .map(terminal -> new ProblemPrinter(terminal.raw(), true))
                .orElseGet(() -> new ProblemPrinter(err, false));
    }

    /** Completes standard output, and reports a failure that a writer has hidden. */
    void finish() throws IOException {
        ((RecordingOutput) out).check();
    }

    /** The streams of this process; the launcher passes the widths of its terminals as system properties. */
    static StandardStreams ofProcess() {
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int columns = Integer.getInteger("demarche.screen", 0);
        Optional<Terminal> errorTerminal =
                Optional.of(new Terminal(err, columns)).filter(terminal -> columns > 0 && !isDumb());
        // Not System.out, which hides failures: a full disk would look like success.
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        return new StandardStreams(
                System.in,
                out,
                err,
                Integer.getInteger("demarche.columns", 0),
                errorTerminal,
                showColours(),
                System::nanoTime);
    }

    /** See no-color.org. */
    private static boolean showColours() {
        String refused = System.getenv("NO_COLOR");
        return (refused == null || refused.isEmpty()) && !isDumb();
    }

    /** Whether the terminal shows escape sequences as they are. */
    private static boolean isDumb() {
        return "dumb".equals(System.getenv("TERM"));
    }

    /** Whether help on standard output is coloured. */
    Ansi ansi() {
        return colours && width > 0 ? Ansi.ON : Ansi.OFF;
    }
}
