package org.demarche.bench.table;

import java.util.ArrayList;
import java.util.List;
import org.demarche.bench.table.ChildJvm.Outcome;

/** Some ways to do one thing, and how they compare with one of them. */
final class Comparison {

    private final Bench bench;
    private final String title;
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final String yardstick;

    private record Row(String name, Outcome<Measured> outcome) {

        double rate() {
            return outcome.hasFailed() || outcome.results().isEmpty()
                    ? 0
                    : outcome.results().getLast().rate();
        }
    }

    /**
     * A new one, without rows.
     *
     * @param yardstick name of the row that the others are held against; if empty, the fastest row of those that do not begin
     *     with "Demarche"
     */
    Comparison(Bench bench, String title, String yardstick, String text) {
        this.bench = bench;
        this.title = title;
        this.yardstick = yardstick;
        this.text = text;
    }

    /** Measures one way. */
    Outcome<Measured> add(String name, String heap, Task task, Object... arguments) {
        bench.say(title + ": " + name);
        Outcome<Measured> outcome = bench.measure(heap, task, arguments);
        rows.add(new Row(name, outcome));
        bench.report().put(title, text + "\n\n" + table());
        return outcome;
    }

    /** The name of the fastest way that is not ours; empty if none came to its end. */
    String fastest() {
        return rows.stream()
                .filter(row -> !row.name().startsWith("Demarche") && row.rate() > 0)
                .max((a, b) -> Double.compare(a.rate(), b.rate()))
                .map(Row::name)
                .orElse("");
    }

    private MarkdownTable table() {
        MarkdownTable table =
                new MarkdownTable("", "quads", "seconds (runs)", "quads/s", "ratio", "MB on disk", "MB of memory");
        String measure = yardstick.isEmpty() ? fastest() : yardstick;
        double unit = rows.stream()
                .filter(row -> row.name().equals(measure))
                .mapToDouble(Row::rate)
                .sum();
        rows.forEach(row -> table.add(cells(row, unit)));
        return table;
    }

    private static List<String> cells(Row row, double unit) {
        if (row.rate() == 0) {
            return List.of(row.name(), row.outcome().failure());
        }
        Measured measured = row.outcome().results().getLast();
        return List.of(
                row.name() + (measured.note().isEmpty() ? "" : " (" + measured.note() + ")"),
                Figures.count(measured.quads()),
                Figures.seconds(measured),
                Figures.number(measured.rate()),
                unit == 0 ? "" : Figures.ratio(measured.rate() / unit),
                Figures.megabytes(measured.bytes()),
                Figures.megabytes(measured.memory()));
    }
}
