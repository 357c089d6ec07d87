package org.demarche.text;

import java.util.List;
import java.util.stream.Collectors;

/** A table in GitHub's Markdown. */
public final class MarkdownTable {

    private MarkdownTable() {}

    /**
     * Writes a table.
     *
     * @param columns headings
     * @param rows one cell per column; Markdown and HTML in them are escaped
     */
    public static String write(List<String> columns, List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        out.append(line(columns.stream().map(MarkdownTable::escape).toList()));
        out.append(line(columns.stream().map(column -> "---").toList()));
        rows.forEach(
                row -> out.append(line(row.stream().map(MarkdownTable::escape).toList())));
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Escapes the text so that it shows as it is: no markup, no HTML, no further cell or line. */
    private static String escape(String cell) {
        return TerminalText.printable(cell).replaceAll("[\\\\`*_\\[\\]<>|~&]", "\\\\$0");
    }
}
