package org.demarche.bench.table;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.bench.table.ChildJvm.Outcome;
import org.demarche.bench.table.ChildJvm.Task;
import org.demarche.bench.table.QueryJob.Result;
import org.demarche.bench.table.QueryJob.Timing;
import org.demarche.bench.table.TestedStore.Kind;

/** Loading and every query of the catalogue, on our stores and on those of RDF4J. */
final class StoresPart implements Table.Part {

    private static final String HEAP = "8g";
    private static final int VALUES = 2;
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Map<Kind, List<Measured>> loading = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<Integer, Timing>> timings = new EnumMap<>(Kind.class);

    @Override
    public void run(Bench bench) throws Exception {
        Workplace place = bench.place();
        ParameterValues values = new ParameterValues(place.maker(bench.small()), bench.small(), place.seed());
        List<BenchQuery> queries = BenchQuery.all(values, VALUES).stream()
                .map(BenchQuery::withAllValues)
                .toList();
        Path file = place.file("queries-small.json");
        QueryJob.write(queries, file);
        Path quads = place.file("distinct.nq");
        Path corpus = bench.quads(bench.small());
        long number = Workplace.distinct(corpus, quads) + DerivedQuads.append(corpus, quads);
        for (Kind kind : Kind.values()) {
            bench.log("Stores: " + kind.title());
            Path folder = place.newFolder("store");
            Path codings = place.codings(bench.small());
            Outcome<Result> outcome = bench.children()
                    .run(Result.class, HEAP, LIMIT, Task.QUERY_STORE, kind, folder, codings, quads, number, file);
            keep(kind, outcome.results());
            Workplace.delete(folder);
            bench.report().put("Other stores: loading", loading(bench));
            bench.report().put("Other stores: queries", answers(bench, queries));
        }
        Workplace.delete(quads);
    }

    private void keep(Kind kind, List<Result> results) {
        loading.put(
                kind,
                results.stream().map(Result::loading).filter(Objects::nonNull).toList());
        Map<Integer, Timing> byQuery = new HashMap<>();
        results.stream()
                .map(Result::timing)
                .filter(Objects::nonNull)
                .forEach(timing -> byQuery.put(timing.query(), timing));
        timings.put(kind, byQuery);
    }

    private String loading(Bench bench) {
        List<List<String>> rows = new ArrayList<>();
        loading.forEach((kind, measured) -> measured.forEach(loaded -> rows.add(List.of(
                kind.title(),
                Figures.seconds(loaded),
                Figures.number(loaded.rate()),
                Figures.megabytes(loaded.bytes()),
                Figures.megabytes(loaded.memory())))));
        return """
                %s articles. Demarche loads the codings and computes tallies and dates. RDF4J loads an N-Quads file that contains these
                already, with each triple in one graph only: a triple in two graphs would be two rows in RDF4J's union of the graphs.

                %s""".formatted(
                        Figures.count(bench.small()),
                        Figures.table(List.of("", "seconds", "quads/s", "MB on disk", "MB of memory"), rows));
    }

    private String answers(Bench bench, List<BenchQuery> queries) {
        List<String> columns = new ArrayList<>(List.of("query", "rows"));
        timings.keySet().forEach(kind -> columns.add(kind.title()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            rows.add(cells(i, queries.get(i)));
        }
        return """
                %s articles; medians in milliseconds, to the last row, over %d values drawn by their frequency and the most frequent ones.
                ≠: the answers differ from ours; ✗: no answer within %d s; empty: not measured.

                %s""".formatted(
                        Figures.count(bench.small()), VALUES, QueryJob.SECONDS_PER_QUERY, Figures.table(columns, rows));
    }

    private List<String> cells(int number, BenchQuery query) {
        List<String> cells = new ArrayList<>(List.of("`" + query.title() + "`"));
        Timing ours = timings.get(Kind.DEMARCHE_TDB2).get(number);
        cells.add(ours == null ? "" : Figures.count(ours.rows()));
        timings.values().forEach(ofStore -> {
            Timing timing = ofStore.get(number);
            if (timing == null) {
                cells.add("");
            } else if (timing.failure().isEmpty()) {
                boolean differs = ours != null
                        && ours.failure().isEmpty()
                        && !ours.digest().equals(timing.digest());
                cells.add(Figures.number(timing.median()) + (differs ? " ≠" : ""));
            } else {
                cells.add("✗");
            }
        });
        return cells;
    }
}
