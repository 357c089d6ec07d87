package org.demarche.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A command run within the test's process: what it printed, and its exit code. */
public record CommandRun(int code, String out, String err) {

    /** As on a terminal of 100 columns. Shows no progress, so that what is printed does not depend on the speed of the machine. */
    public static CommandRun of(String... args) {
        return withInput("", args);
    }

    public static CommandRun withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int code = Main.run(new StandardStreams(in, out, new PrintWriter(err, true), 100), args);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
