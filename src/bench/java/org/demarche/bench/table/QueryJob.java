package org.demarche.bench.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.bench.table.Measured.Done;
import org.demarche.bench.table.TestedStore.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads a store, if it is empty, and runs queries on it. */
final class QueryJob {

    static final int SECONDS_PER_QUERY = 10;

    /** Warming up ends after this time, but not before this many queries, whose answers are compared. */
    private static final double WARM_UP_MILLIS = 2_000;

    private static final int COMPARED = 5;
    private static final double ENOUGH_MILLIS = 6_000;
    private static final int RUNS = 15;

    private static final JsonMapper JSON = new JsonMapper();

    private final TestedStore store;

    private QueryJob(TestedStore store) {
        this.store = store;
    }

    /** One result: how the store was loaded, or how it answered a query. */
    record Result(@Nullable Measured loading, @Nullable Timing timing) {}

    /**
     * How a store answered a query.
     *
     * @param query position of the query in the list
     * @param runs how many runs the figures are from
     * @param median milliseconds
     * @param p95 milliseconds, 95th percentile
     * @param rows rows of the longest answer
     * @param heaviest milliseconds of the slowest query with one of the most frequent values
     * @param heaviestRows rows of its answer
     * @param digest equal for equal answers
     * @param failure why there is no answer; empty if there is one
     */
    record Timing(
            int query,
            int runs,
            double median,
            double p95,
            long rows,
            double heaviest,
            long heaviestRows,
            String digest,
            String failure) {}

    static void write(List<BenchQuery> queries, Path file) {
        JSON.writeValue(file.toFile(), queries);
    }

    /** Arguments: kind of store, its folder, codings, N-Quads, number of quads, file of queries. */
    static void run(List<String> arguments, Consumer<Object> results) throws Exception {
        Path folder = Path.of(arguments.get(1));
        boolean isLoaded = Files.isDirectory(folder);
        TestedStore.Kind kind = TestedStore.Kind.valueOf(arguments.get(0));
        try (TestedStore store = kind.open(Files.createDirectories(folder), Duration.ofSeconds(SECONDS_PER_QUERY))) {
            if (!isLoaded) {
                Measured loaded = Measured.of(1, () -> {
                    store.load(Path.of(arguments.get(2)), Path.of(arguments.get(3)));
                    return new Done(Long.parseLong(arguments.get(4)), 0);
                });
                results.accept(new Result(kind.isOnDisk() ? loaded.with(loaded.quads(), folder) : loaded, null));
            }
            List<BenchQuery> queries = JSON.readValue(Path.of(arguments.get(5)).toFile(), new TypeReference<>() {});
            QueryJob job = new QueryJob(store);
            for (int i = 0; i < queries.size(); i++) {
                results.accept(new Result(null, job.timing(i, queries.get(i))));
            }
        }
    }

    private Timing timing(int number, BenchQuery query) {
        try {
            return measure(number, query);
        } catch (Exception e) {
            String failure = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new Timing(number, 0, 0, 0, 0, 0, 0, "", failure);
        }
    }

    private Timing measure(int number, BenchQuery query) throws IOException {
        MessageDigest digest = sha256();
        long rows = 0;
        double spent = 0;
        for (int i = 0; i < query.drawn().size() && (i < COMPARED || spent < WARM_UP_MILLIS); i++) {
            Answer answer = store.ask(query.drawn().get(i));
            rows = Math.max(rows, answer.rows().size());
            spent += answer.millis();
            if (i < COMPARED) {
                add(answer, digest);
            }
        }
        List<Double> millis = new ArrayList<>();
        int runs = Math.max(RUNS, query.drawn().size());
        double sum = 0;
        for (int i = 0; i < runs && (sum < ENOUGH_MILLIS || i == 0); i++) {
            // From the end, because the first ones were used to warm up.
            int index = query.drawn().size() - 1 - i % query.drawn().size();
            Answer answer = store.ask(query.drawn().get(index));
            rows = Math.max(rows, answer.rows().size());
            millis.add(answer.millis());
            sum += answer.millis();
        }
        Answer heaviest = new Answer(0, List.of());
        for (String heavy : query.heaviest()) {
            Answer answer = store.ask(heavy);
            heaviest = answer.millis() > heaviest.millis() ? answer : heaviest;
        }
        return new Timing(
                number,
                millis.size(),
                Measured.quantile(millis, 0.5),
                Measured.quantile(millis, 0.95),
                rows,
                heaviest.millis(),
                heaviest.rows().size(),
                HexFormat.of().formatHex(digest.digest()),
                "");
    }

    private static void add(Answer answer, MessageDigest digest) {
        answer.rows().stream()
                .map(row -> String.join("\t", row) + "\n")
                .sorted()
                .forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
