package org.demarche.bench.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What has been measured so far, as a part of a page: whatever stands outside of the two marks was written by hand and stays. The
 * page is written anew after every row, so that nothing is lost if the rest fails.
 */
final class Report {

    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";

    private static final String HEADING = "\n\n### ";

    private final Path page;
    private final String introduction;
    private final SequencedMap<String, String> sections = new LinkedHashMap<>();

    /** Takes over the sections that the page has, so that a part can be measured again by itself. */
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
                    sections.put(section.substring(0, line), section.substring(line).strip());
                }
            }
        }
    }

    /** Puts a section in place of the one of the same title. */
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
            throw new IOException(page + " has no place for the table: " + BEGIN + " and " + END);
        }
        String before = old.substring(0, begin + BEGIN.length());
        Files.writeString(page, before + "\n\n" + text() + "\n" + old.substring(end));
    }
}
