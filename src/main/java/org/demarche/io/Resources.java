package org.demarche.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads files on the class path: those that Demarche ships and those in its libraries. */
public final class Resources {

    private Resources() {}

    /**
     * Opens a file.
     *
     * @param path absolute path on the class path, with a leading slash
     * @throws NullPointerException if there is no such file, which is a build error
     */
    public static InputStream open(String path) {
        return Objects.requireNonNull(
                Resources.class.getResourceAsStream(path), () -> path + " is not on the class path");
    }

    /** The content of a file; see {@link #open}. */
    public static byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The lines of a table that lies beside a class, without comments ({@code #}) and blank lines.
     *
     * @param name file name, relative to the class's package
     */
    public static List<String> lines(Class<?> owner, String name) {
        InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return content(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file in the same format as {@link #lines(Class, String)}. */
    public static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return content(lines);
        }
    }

    private static List<String> content(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
