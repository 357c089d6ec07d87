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
 * Makes a large dump from a small one: repeats its entities under new ids, with the same statements and classes.
 *
 * <p>Runs without the rest of the project: {@code java LargeDump.java DUMP.json.gz LARGE.json COPIES}
 */
public final class LargeDump {

    private static final String ID = "\"id\":\"Q";
    /** Higher than any id in Wikidata. */
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

    /** @param number the number of the new id; 0 keeps the id */
    private static void write(String entity, int number, Writer out) throws IOException {
        String line = entity.endsWith(",") ? entity.substring(0, entity.length() - 1) : entity;
        int begin = line.indexOf(ID) + ID.length();
        int end = line.indexOf('"', begin);
        out.write(number == 0 ? line : line.substring(0, begin) + number + line.substring(end));
        out.write(",\n");
    }
}
