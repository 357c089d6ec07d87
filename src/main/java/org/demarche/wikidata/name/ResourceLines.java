package org.demarche.wikidata.name;

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

/** The lines of a table that stands beside a class, without comments and empty lines. */
public final class ResourceLines {

    private ResourceLines() {}

    public static List<String> of(Class<?> owner, String name) {
        InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return told(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a file of the same form. */
    public static List<String> of(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return told(lines);
        }
    }

    private static List<String> told(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
