package org.demarche.bench.wikidata;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Makes a large dump of a small one, for measurements: its entities again and again, each time under new ids. What they say and
 * the classes that they have stay as they are.
 *
 * <p>It runs by itself: {@code java LargeDump.java DUMP.json.gz LARGE.json COPIES}
 */
public final class LargeDump {

    private static final String ID = "\"id\":\"Q";
    /** Above all numbers that Wikidata has given. */
    private static final int FIRST_NEW = 1_000_000_000;

    private LargeDump() {}

    public static void main(String[] args) throws IOException {
        List<String> entities = read(Path.of(args[0]));
        int next = FIRST_NEW;
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(Path.of(args[1])), StandardCharsets.UTF_8), 1 << 20)) {
            out.write("[\n");
            for (int copy = 0; copy < Integer.parseInt(args[2]); copy++) {
                for (String entity : entities) {
                    write(entity, copy == 0 ? 0 : next++, out);
                }
            }
            out.write("{\"type\":\"property\",\"id\":\"P1\"}\n]\n");
        }
    }

    private static List<String> read(Path dump) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(dump)), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.length() > 2).collect(Collectors.toList());
        }
    }

    /** @param number of its new id, or 0 for the one that it has */
    private static void write(String entity, int number, Writer out) throws IOException {
        String line = entity.endsWith(",") ? entity.substring(0, entity.length() - 1) : entity;
        int begin = line.indexOf(ID) + ID.length();
        int end = line.indexOf('"', begin);
        out.write(number == 0 ? line : line.substring(0, begin) + number + line.substring(end));
        out.write(",\n");
    }
}
