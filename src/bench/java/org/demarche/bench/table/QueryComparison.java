package org.demarche.bench.table;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.query.QueryFactory;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryFileReader;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.Tdb2Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs two versions of query files on the store of a made corpus, in one process, with the same values, and compares their answers and
 * the processor time that they take. To run it: {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.demarche.bench.table.QueryComparison -Dbench.args="--store DIR --articles 10000 --before DIR --after queries changes"}.
 */
@Command(name = "query-comparison", mixinStandardHelpOptions = true)
public final class QueryComparison implements Callable<Integer> {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Option(names = "--store", required = true, description = "Folder of the store.")
    private Path folder = Path.of("");

    @Option(names = "--articles", required = true, description = "Articles of the made corpus in it.")
    private int articles;

    @Option(names = "--seed", description = "Seed of the made corpus.")
    private long seed = 1;

    @Option(names = "--before", required = true, description = "Folder of query files.")
    private Path before = Path.of("");

    @Option(names = "--after", required = true, description = "Folder of the other query files.")
    private Path after = Path.of("");

    @Option(names = "--values", description = "How many values are drawn for each query.")
    private int drawn = 6;

    @Option(names = "--seconds", description = "Time limit of one query.")
    private int seconds = 60;

    @Parameters(arity = "1..*", description = "Names of queries.")
    private List<String> names = List.of();

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new QueryComparison()).execute(args));
    }

    /** Milliseconds of processor time of the runs after the first round, and the answers. */
    private record Runs(List<Double> millis, List<List<String>> answers, String failure) {

        String cell(double quantile) {
            return failure.isEmpty() ? Figures.number(Measured.quantile(millis, quantile)) : failure;
        }
    }

    @Override
    public Integer call() throws IOException {
        System.out.println("| query | rows, most | before, median ms | 95th percentile ms | after, median ms "
                + "| 95th percentile ms | same answer |\n|---|---:|---:|---:|---:|---:|---|");
        try (Tdb2Store store = new Tdb2Store(folder)) {
            QueryExecutor engine =
                    new QueryExecutor(store, new QueryLimits(Duration.ofSeconds(seconds), 5_000_000, 4_000_000_000L));
            for (String name : names) {
                List<BenchQuery> old = BenchQuery.of(read(before, name), values(), drawn);
                List<BenchQuery> current = BenchQuery.of(read(after, name), values(), drawn);
                for (int i = 0; i < old.size(); i++) {
                    compare(old.get(i), current.get(i), engine);
                }
            }
        }
        return 0;
    }

    private ParameterValues values() {
        return new ParameterValues(new CorpusMaker(articles, seed), articles, seed + 1);
    }

    private static CatalogueQuery read(Path folder, String name) throws IOException {
        return QueryFileReader.read(name, name + ".rq", Files.readString(folder.resolve(name + ".rq")));
    }

    private static void compare(BenchQuery old, BenchQuery current, QueryExecutor engine) {
        Runs first = run(old.withAllValues().drawn(), engine);
        Runs second = run(current.withAllValues().drawn(), engine);
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %s | %s | %s | %s | %s | %s |%n",
                current.title(),
                Figures.count(
                        second.answers().stream().mapToInt(List::size).max().orElse(0)),
                first.cell(0.5),
                first.cell(0.95),
                second.cell(0.5),
                second.cell(0.95),
                first.failure().isEmpty() && second.failure().isEmpty()
                        ? first.answers().equals(second.answers()) ? "yes" : "no"
                        : "");
    }

    private static Runs run(List<String> queries, QueryExecutor engine) {
        List<Double> millis = new ArrayList<>();
        List<List<String>> answers = new ArrayList<>();
        try {
            for (String query : queries) {
                answers.add(rows(engine, query));
            }
            // The first round warms up.
            for (String query : queries) {
                long started = THREADS.getCurrentThreadCpuTime();
                engine.run(QueryFactory.create(query));
                millis.add((THREADS.getCurrentThreadCpuTime() - started) / NANOS_PER_MILLI);
            }
            return new Runs(millis, answers, "");
        } catch (QueryException e) {
            return new Runs(
                    millis,
                    answers,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<String> rows(QueryExecutor engine, String query) {
        return engine.run(QueryFactory.create(query)) instanceof QueryResult.Table table
                ? table.rows().stream()
                        .map(row -> String.join(
                                "\t",
                                table.columns().stream()
                                        .map(column -> String.valueOf(row.get(column)))
                                        .toList()))
                        .sorted()
                        .toList()
                : List.of();
    }
}
