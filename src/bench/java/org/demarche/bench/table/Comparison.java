package org.demarche.bench.table;

import java.util.ArrayList;
import java.util.List;
import org.demarche.bench.table.ChildJvm.Outcome;
import org.demarche.bench.table.ChildJvm.Task;

/** Several ways to do the same work, compared with a yardstick. */
final class Comparison {

    private static final List<String> COLUMNS =
            List.of("", "quads", "seconds (runs)", "quads/s", "ratio", "MB on disk", "MB of memory");

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

    /** @param yardstick name of the row that the others are compared with */
    Comparison(Bench bench, String title, String yardstick, String text) {
        this.bench = bench;
        this.title = title;
        this.yardstick = yardstick;
        this.text = text;
    }

    /** Measures one way. */
    Outcome<Measured> add(String name, String heap, Task task, Object... arguments) {
        bench.log(title + ": " + name);
        Outcome<Measured> outcome = bench.measure(heap, task, arguments);
        rows.add(new Row(name, outcome));
        double unit = rows.stream()
                .filter(row -> row.name().equals(yardstick))
                .mapToDouble(Row::rate)
                .sum();
        List<List<String>> cells = rows.stream().map(row -> cells(row, unit)).toList();
        bench.report().put(title, text + "\n\n" + Figures.table(COLUMNS, cells));
        return outcome;
    }

    private static List<String> cells(Row row, double unit) {
        if (row.rate() == 0) {
            return List.of(row.name(), row.outcome().failure());
        }
        Measured measured = row.outcome().results().getLast();
        return List.of(
                row.name(),
                Figures.count(measured.quads()),
                Figures.seconds(measured),
                Figures.number(measured.rate()),
                unit == 0 ? "" : Figures.ratio(measured.rate() / unit),
                Figures.megabytes(measured.bytes()),
                Figures.megabytes(measured.memory()));
    }
}
