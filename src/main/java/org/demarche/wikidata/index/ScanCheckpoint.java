package org.demarche.wikidata.index;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.demarche.io.AtomicFile;

/**
 * The progress of a dump scan, stored beside its segments so that an interrupted run can resume.
 *
 * @param dumps names and sizes of the dumps, which must be the same to resume
 * @param form the version of the index, and the classes to index
 * @param parts number of complete parts
 * @param dump the number of the dump that is being read; the number of dumps once all have been read
 * @param bytes decompressed bytes of it that are in those parts
 * @param fileLines lines of it that are in those parts
 * @param counts lines read, entities scanned, bad lines
 * @param failures see {@link IndexReport#failures}
 * @param complete whether every dump that was read was read to its end
 */
record ScanCheckpoint(
        String dumps,
        String form,
        int parts,
        int dump,
        long bytes,
        long fileLines,
        Counts counts,
        List<String> failures,
        boolean complete) {

    /** Running totals. */
    record Counts(long lines, long entities, long bad) {

        Counts plus(Counts more) {
            return new Counts(lines + more.lines, entities + more.entities, bad + more.bad);
        }
    }

    private static final String FILE = "state.properties";

    ScanCheckpoint {
        failures = List.copyOf(failures);
    }

    static ScanCheckpoint start(String dumps, String form) {
        return new ScanCheckpoint(dumps, form, 0, 0, 0, 0, new Counts(0, 0, 0), List.of(), true);
    }

    /** The checkpoint that an earlier run left in a folder, or a new one. */
    static ScanCheckpoint read(Path folder, String dumps, String form) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return start(dumps, form);
        }
        Properties values = new Properties();
        values.load(new StringReader(Files.readString(file)));
        ScanCheckpoint state = of(values);
        if (!state.dumps.equals(dumps)) {
            throw new IndexException(folder + " contains an unfinished index of other dumps (" + state.dumps + ")."
                    + System.lineSeparator()
                    + "    Use the same dumps to resume, or delete that folder to start over.");
        }
        if (!state.form.equals(form)) {
            throw new IndexException(
                    folder + " contains an unfinished index with other classes or of another version of Demarche."
                            + System.lineSeparator() + "    Delete that folder to start over.");
        }
        return state;
    }

    private static ScanCheckpoint of(Properties values) {
        List<String> failures = new ArrayList<>();
        for (int i = 0; values.containsKey("failure." + i); i++) {
            failures.add(values.getProperty("failure." + i));
        }
        return new ScanCheckpoint(
                values.getProperty("dumps", ""),
                values.getProperty("form", ""),
                (int) number(values, "parts"),
                (int) number(values, "dump"),
                number(values, "bytes"),
                number(values, "fileLines"),
                new Counts(number(values, "lines"), number(values, "entities"), number(values, "bad")),
                failures,
                Boolean.parseBoolean(values.getProperty("complete")));
    }

    private static long number(Properties values, String key) {
        try {
            return Long.parseLong(values.getProperty(key, "0"));
        } catch (NumberFormatException e) {
            throw new IndexException("Cannot read the state of an unfinished index: " + key + "."
                    + System.lineSeparator() + "    Delete its folder to start over.");
        }
    }

    /** Replaces the checkpoint in the folder. */
    void write(Path folder) throws IOException {
        TreeMap<String, String> values = new TreeMap<>();
        values.put("dumps", dumps);
        values.put("form", form);
        values.put("parts", Integer.toString(parts));
        values.put("dump", Integer.toString(dump));
        values.put("bytes", Long.toString(bytes));
        values.put("fileLines", Long.toString(fileLines));
        values.put("lines", Long.toString(counts.lines));
        values.put("entities", Long.toString(counts.entities));
        values.put("bad", Long.toString(counts.bad));
        values.put("complete", Boolean.toString(complete));
        for (int i = 0; i < failures.size(); i++) {
            values.put("failure." + i, failures.get(i));
        }
        AtomicFile.replace(folder.resolve(FILE), text(values));
    }

    private static String text(TreeMap<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(key)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n'));
        return text.toString();
    }
}
