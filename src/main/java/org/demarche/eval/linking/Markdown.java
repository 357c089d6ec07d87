package org.demarche.eval.linking;

import java.util.List;
import java.util.Locale;

/** Pieces of a Markdown page. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String heading) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(heading)
                .append("\n\n");
        return this;
    }

    Markdown paragraph(String paragraph) {
        text.append(paragraph.strip()).append('\n');
        return this;
    }

    /** The first column is text, the others are numbers. */
    Markdown table(List<String> columns, List<List<String>> rows) {
        text.append('\n');
        row(columns);
        row(columns.stream()
                .map(column -> column.equals(columns.getFirst()) ? "---" : "---:")
                .toList());
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        text.append('\n');
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share in percent, with one place. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** A number with some places. */
    static String number(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
