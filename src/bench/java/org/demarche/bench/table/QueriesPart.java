package org.demarche.bench.table;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.demarche.bench.table.ChildJvm.Outcome;
import org.demarche.bench.table.ChildJvm.Task;
import org.demarche.bench.table.QueryJob.Result;
import org.demarche.bench.table.QueryJob.Timing;

/** Every query of the catalogue on the large corpus in TDB2. */
final class QueriesPart implements Table.Part {

    private static final String HEAP = "4g";
    private static final int VALUES = 60;
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final List<String> ABOUT_AN_ENTITY =
            List.of("query", "rows, most", "median ms", "95th percentile ms", "runs", "heaviest ms", "its rows");
    private static final List<String> ON_ALL = List.of("query", "rows", "median ms", "95th percentile ms", "runs");

    @Override
    public void run(Bench bench) throws Exception {
        Workplace place = bench.place();
        ParameterValues values = new ParameterValues(place.maker(bench.large()), bench.large(), place.seed() + 1);
        List<BenchQuery> queries = BenchQuery.all(values, VALUES);
        Path file = place.file("queries-large.json");
        QueryJob.write(queries, file);
        bench.log("Queries on the large corpus");
        Outcome<Result> outcome = bench.children()
                .run(
                        Result.class,
                        HEAP,
                        LIMIT,
                        Task.QUERY_STORE,
                        TestedStore.Kind.DEMARCHE_TDB2,
                        bench.largeStore(),
                        "",
                        "",
                        0,
                        file);
        List<List<String>> aboutAnEntity = new ArrayList<>();
        List<List<String>> onAll = new ArrayList<>();
        for (Result result : outcome.results()) {
            Timing timing = result.timing();
            if (timing != null) {
                BenchQuery query = queries.get(timing.query());
                (query.isAboutAnEntity() ? aboutAnEntity : onAll).add(cells(query, timing));
            }
        }
        String articles = Figures.count(bench.large()) + " articles";
        String setting = "In one process on an open TDB2 store, warm, with " + HEAP + " of heap. ";
        bench.report()
                .put(
                        "Queries about one entity: " + articles,
                        setting + """
                Values are drawn by their frequency in the corpus, so actors with many positions come often: a few hundred of them hold half
                of the positions. The heaviest query is the slowest with one of the three most frequent values.

                """ + Figures.table(ABOUT_AN_ENTITY, aboutAnEntity));
        bench.report()
                .put(
                        "Queries on the whole corpus: " + articles,
                        setting + "Without parameters.\n\n" + Figures.table(ON_ALL, onAll)
                                + (outcome.hasFailed() ? "\n\nNot finished: " + outcome.failure() : ""));
    }

    private static List<String> cells(BenchQuery query, Timing timing) {
        List<String> cells = new ArrayList<>(List.of("`" + query.title() + "`"));
        if (!timing.failure().isEmpty()) {
            cells.addAll(List.of("", timing.failure()));
            return cells;
        }
        cells.addAll(List.of(
                Figures.count(timing.rows()),
                Figures.number(timing.median()),
                Figures.number(timing.p95()),
                String.valueOf(timing.runs())));
        if (query.isAboutAnEntity()) {
            cells.addAll(List.of(Figures.number(timing.heaviest()), Figures.count(timing.heaviestRows())));
        }
        return cells;
    }
}
