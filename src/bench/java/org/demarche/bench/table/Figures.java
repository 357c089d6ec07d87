package org.demarche.bench.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Figures with three significant digits, and tables of them. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(3);

    private Figures() {}

    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.scale() > 0 && Math.abs(value) < 100
                ? rounded.stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%,d", rounded.longValue());
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Bytes as megabytes of a million bytes; empty for 0. */
    static String megabytes(long bytes) {
        return bytes == 0 ? "" : number(bytes / 1e6);
    }

    /** The median, with the number of runs if there is more than one. */
    static String seconds(Measured measured) {
        int times = measured.seconds().size();
        return number(measured.median()) + (times > 1 ? " (" + times + ")" : "");
    }

    /** A table in Markdown: text in the first column, figures in the others. Missing cells at the end of a row are empty. */
    static String table(List<String> columns, List<List<String>> rows) {
        List<String> lines = new ArrayList<>(List.of(line(columns), "|---|" + "---:|".repeat(columns.size() - 1)));
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.addAll(Collections.nCopies(columns.size() - row.size(), ""));
            lines.add(line(cells));
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells).strip() + " |";
    }
}
