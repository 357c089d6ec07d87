package org.demarche.bench.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown: the first column to the left, figures to the right. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();
    private final int width;

    MarkdownTable(List<String> columns) {
        width = columns.size();
        lines.add(line(columns));
        lines.add("|---|" + "---:|".repeat(width - 1));
    }

    MarkdownTable(String... columns) {
        this(List.of(columns));
    }

    /** Adds a row; cells that are missing at its end are empty. */
    void add(List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        row.addAll(Collections.nCopies(width - cells.size(), ""));
        lines.add(line(row));
    }

    void add(String... cells) {
        add(List.of(cells));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }
}
