package org.demarche.bench.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The measured part of a page, between two marks; the rest of the page is kept. The page is written after every row, so that nothing is
 * lost if a later measurement fails.
 */
final class Report {

    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";

    private static final String HEADING = "\n\n### ";

    private final Path page;
    private final String introduction;
    private final SequencedMap<String, String> sections = new LinkedHashMap<>();

    /** Keeps the sections of the page, so that one part can be measured again. */
    Report(Path page, String introduction) throws IOException {
        this.page = page;
        this.introduction = introduction;
        String old = Files.exists(page) ? Files.readString(page) : "";
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin >= 0 && end > begin) {
            for (String section : old.substring(begin, end).split(HEADING, -1)) {
                int line = section.indexOf('\n');
                if (!section.startsWith(BEGIN)) {
                    sections.put(
                            section.substring(0, line), section.substring(line).strip());
                }
            }
        }
    }

    /** Adds a section, or replaces the one with the same title. */
    void put(String title, String text) {
        sections.put(title, text);
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(introduction);
        sections.forEach((title, section) ->
                text.append(HEADING).append(title).append("\n\n").append(section.strip()));
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        String old = Files.exists(page) ? Files.readString(page) : BEGIN + "\n" + END + "\n";
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " lacks the marks " + BEGIN + " and " + END);
        }
        String before = old.substring(0, begin + BEGIN.length());
        Files.writeString(page, before + "\n\n" + text() + "\n" + old.substring(end));
    }
}
