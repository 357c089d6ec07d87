package org.demarche.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.demarche.load.CorpusRepair;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.validate.AnchorRepair;

/** Prints problems and what was done about them, with colours if asked to. What files contain is escaped, the colours are not. */
final class ProblemPrinter implements AutoCloseable {

    private static final int LONGEST_VALUE = 60;

    private final PrintWriter raw;
    private final PrintWriter escaped;
    private final boolean colours;

    /** @param raw flushed when this is closed, and left open */
    ProblemPrinter(PrintWriter raw, boolean colours) {
        this.raw = raw;
        this.escaped = new PrintWriter(new EscapingWriter(raw));
        this.colours = colours;
    }

    private enum Style {
        PLACE("1"),
        ERROR("1;31"),
        WARNING("1;33"),
        FIXED("1;32"),
        CODE("2");

        private final String sequence;

        Style(String parameters) {
            sequence = "\u001B[" + parameters + "m";
        }
    }

    void problem(Problem problem) {
        Style style = problem.isError() ? Style.ERROR : Style.WARNING;
        place(problem.location());
        styled(style, problem.severity().name().toLowerCase(Locale.ROOT) + ":");
        escaped.print(" " + problem.message() + " ");
        styled(Style.CODE, "[" + problem.code().slug() + "]");
        escaped.println();
        if (!problem.hint().isEmpty()) {
            escaped.println("    " + problem.hint());
        }
    }

    void repair(CorpusRepair.Repair repair) {
        AnchorRepair.Change change = repair.change();
        place(repair.place());
        styled(Style.FIXED, "fixed:");
        escaped.println(" \"" + change.field() + "\": " + value(change.before()) + " → " + value(change.after()));
    }

    private void place(Location place) {
        styled(Style.PLACE, place + ":");
        escaped.print(" ");
    }

    private static String value(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.isEmpty()
                ? "(none)"
                : line.codePointCount(0, line.length()) <= LONGEST_VALUE
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    private void styled(Style style, String text) {
        if (colours) {
            raw.print(style.sequence);
        }
        escaped.print(text);
        if (colours) {
            raw.print("\u001B[0m");
        }
    }

    @Override
    public void close() {
        raw.flush();
    }
}
