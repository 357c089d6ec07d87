package org.demarche.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV as in RFC 4180, safe to open in spreadsheets. */
public final class CsvTable {

    /**
     * Spreadsheets run a cell that starts with one of these characters as a formula, regardless of its author; some do so with the
     * full-width forms, too.
     */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** Some programs split cells here. */
    private static final String LINE_STARTS = "\t\r\n";

    private final CSVPrinter printer;

    /** @param out is neither flushed nor closed */
    public CsvTable(Writer out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /** Writes a row. Strings are marked if they look like a formula; numbers and other objects are not. */
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(cell -> cell instanceof String text ? guarded(text) : cell));
    }

    /** Puts an apostrophe in front of text that a spreadsheet would run as a formula. */
    public static String guarded(String text) {
        int first = 0;
        while (first < text.length() && isSkipped(text.charAt(first))) {
            first++;
        }
        boolean formula = first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
        return formula || (!text.isEmpty() && LINE_STARTS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
    }

    /** Whether a program may drop a character when it reads a cell: blanks, control characters, and those that cannot be seen. */
    private static boolean isSkipped(char c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }
}
