package org.demarche.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table for a terminal with aligned columns; long cells wrap between words. If the columns would be too narrow to read, each
 * row becomes a block of {@code column: value} lines instead.
 *
 * @param columns names of the columns
 * @param rows one cell per column; control characters are escaped here
 */
public record TextTable(List<String> columns, List<List<String>> rows) {

    private static final int GAP = 2;
    private static final int NARROWEST = 15;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    public TextTable {
        columns = columns.stream().map(TerminalText::printable).toList();
        rows = rows.stream()
                .map(row -> row.stream().map(TerminalText::printable).toList())
                .toList();
    }

    /**
     * Returns the table as text; every line ends with a line feed.
     *
     * @param width columns of the terminal; 0 for no limit
     */
    public String write(int width) {
        int[] natural = naturalWidths();
        int available = width - GAP * (columns.size() - 1);
        StringBuilder out = new StringBuilder();
        if (width > 0 && available < smallest(natural)) {
            rows.forEach(row -> writeBlock(row, width, out));
        } else {
            writeTable(width > 0 ? fitted(natural, available) : natural, out);
        }
        return out.toString();
    }

    private int[] naturalWidths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int cells = rows.stream()
                    .mapToInt(row -> TerminalText.width(row.get(column)))
                    .max()
                    .orElse(0);
            widths[i] = Math.max(cells, TerminalText.width(columns.get(i)));
        }
        return widths;
    }

    private static int smallest(int[] natural) {
        return Arrays.stream(natural).map(width -> Math.min(width, NARROWEST)).sum();
    }

    /** Shrinks the widest columns first, so that short cells stay on one line. */
    private static int[] fitted(int[] natural, int available) {
        int cap = Arrays.stream(natural).max().orElse(0);
        while (cap > NARROWEST && sum(natural, cap) > available) {
            cap--;
        }
        int[] fitted = new int[natural.length];
        int spare = available - sum(natural, cap);
        for (int i = 0; i < natural.length; i++) {
            fitted[i] = Math.min(natural[i], cap);
            if (spare > 0 && natural[i] > cap) {
                fitted[i]++;
                spare--;
            }
        }
        return fitted;
    }

    private static int sum(int[] natural, int cap) {
        return Arrays.stream(natural).map(width -> Math.min(width, cap)).sum();
    }

    private void writeTable(int[] widths, StringBuilder out) {
        boolean[] numeric = new boolean[widths.length];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            numeric[i] = !rows.isEmpty()
                    && rows.stream()
                            .allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        }
        writeRow(columns, widths, numeric, out);
        writeRow(Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths, numeric, out);
        rows.forEach(row -> writeRow(row, widths, numeric, out));
    }

    private static void writeRow(List<String> cells, int[] widths, boolean[] numeric, StringBuilder out) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(i -> TerminalText.wrap(cells.get(i), Math.max(1, widths[i])))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                String padding = " ".repeat(Math.max(0, widths[i] - TerminalText.width(cell)));
                text.append(i == 0 ? "" : " ".repeat(GAP)).append(numeric[i] ? padding + cell : cell + padding);
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private void writeBlock(List<String> row, int width, StringBuilder out) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!row.get(i).isEmpty()) {
                TerminalText.wrap(columns.get(i) + ": " + row.get(i), Math.max(1, width))
                        .forEach(line -> out.append(line).append('\n'));
            }
        }
    }
}
