package org.demarche.bench.table;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.bench.peer.PeerKind;
import org.demarche.bench.table.ChildJvm.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Other stores on the same quads: loading, space, and every question of the catalogue. */
final class PeersPart implements Part {

    private static final String HEAP = "8g";
    private static final int VALUES = 2;
    private static final int SECONDS_A_QUESTION = 10;
    private static final int SECONDS_A_PEER = 90;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<PeerKind, Results> peers = new EnumMap<>(PeerKind.class);

    private static final class Results {
        private final Map<Integer, Timing> timings = new HashMap<>();
        private List<Measured> loaded = List.of();
        private String failure = "";

        void add(List<PeerResult> told) {
            for (PeerResult result : told) {
                if (result.loaded() != null && loaded.isEmpty()) {
                    loaded = List.of(result.loaded());
                }
                if (result.timing() != null) {
                    timings.put(result.timing().question(), result.timing());
                }
            }
        }
    }

    @Override
    public void run(Bench bench) throws Exception {
        Workplace place = bench.place();
        Draws draws = new Draws(place.maker(bench.side()), bench.side(), place.seed());
        List<Question> questions = Questions.of(draws, VALUES);
        Path file = place.file("questions-side.json");
        Questions.write(questions, file);
        Path quads = place.file("distinct.nq");
        Path corpus = bench.quads(bench.side());
        long number = Workplace.distinct(corpus, quads) + DerivedQuads.append(corpus, quads);
        for (PeerKind kind : PeerKind.values()) {
            bench.say("Peers: " + kind.title());
            Path folder = place.newFolder("peer");
            PeerOrder order = new PeerOrder(
                    kind,
                    folder.toString(),
                    bench.tools().toString(),
                    place.codings(bench.side()).toString(),
                    quads.toString(),
                    number,
                    file.toString(),
                    0,
                    SECONDS_A_QUESTION,
                    SECONDS_A_PEER);
            peers.put(kind, run(bench, order, questions.size()));
            Workplace.delete(folder);
            bench.report().put("Other stores: loading", loading(bench));
            bench.report().put("Other stores: the questions", answers(bench, questions));
        }
        Workplace.delete(quads);
    }

    /** Starts a peer's process, and another one whenever a question was too much for it. */
    private static Results run(Bench bench, PeerOrder order, int questions) {
        Results results = new Results();
        double left = order.secondsTogether();
        for (int next = 0; next < questions && left > 0; next++) {
            long start = System.nanoTime();
            String json = JSON.writeValueAsString(order.from(next, left));
            Outcome<PeerResult> outcome = bench.children().run(PeerResult.class, HEAP, LIMIT, Task.PEER, json);
            results.add(outcome.results());
            if (results.loaded.isEmpty()) {
                results.failure = outcome.failure();
                return results;
            }
            boolean isDone = !outcome.hasFailed();
            int last = results.timings.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(-1);
            if (last < next && !isDone) {
                last = next;
                results.timings.put(last, Timing.failed(last, outcome.failure()));
            }
            next = isDone ? questions : last;
            left -= (System.nanoTime() - start) / 1e9
                    - (next == 0 ? results.loaded.getFirst().median() : 0);
        }
        return results;
    }

    private String loading(Bench bench) {
        MarkdownTable table = new MarkdownTable("", "seconds", "quads/s", "MB on disk", "MB of memory");
        peers.forEach((kind, results) -> {
            if (results.loaded.isEmpty()) {
                table.add(kind.title(), results.failure);
            } else {
                Measured loaded = results.loaded.getFirst();
                table.add(
                        kind.title(),
                        Figures.seconds(loaded),
                        Figures.number(loaded.rate()),
                        Figures.megabytes(loaded.bytes()),
                        kind.isJava() ? Figures.megabytes(loaded.memory()) : "");
            }
        });
        return """
                %s articles. Demarche loads the codings, and works out tallies and dates as it does. The others load an N-Quads file
                that has these already, and each triple in one graph only: of a triple in two graphs they make two rows where the
                default graph is the union, as in RDF it is one.

                %s""".formatted(Figures.count(bench.side()), table);
    }

    private String answers(Bench bench, List<Question> questions) {
        List<String> columns = new ArrayList<>(List.of("question", "rows"));
        peers.keySet().forEach(kind -> columns.add(kind.title()));
        MarkdownTable table = new MarkdownTable(columns);
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            table.add(cells(i, questions.get(i), notes));
        }
        return ("%s articles; medians in milliseconds until the last row is there; of a question with parameters over %d values "
                        + "drawn as they occur and the most frequent ones, each several times. ≠: the answers are not the same as ours; "
                        + "✗: no answer (see below); empty: not asked, since the peer's " + SECONDS_A_PEER
                        + " s were over.%n%n%s%n%n%s")
                .formatted(Figures.count(bench.side()), VALUES, table, String.join("\n", notes));
    }

    private List<String> cells(int number, Question question, List<String> notes) {
        List<String> cells = new ArrayList<>(List.of("`" + question.title() + "`"));
        Timing ours = peers.get(PeerKind.DEMARCHE_TDB2).timings.get(number);
        cells.add(ours == null ? "" : Figures.count(ours.rows()));
        peers.forEach((kind, results) -> {
            Timing timing = results.timings.get(number);
            if (timing == null) {
                cells.add("");
            } else if (timing.failure().isEmpty()) {
                boolean equal = ours == null
                        || !ours.failure().isEmpty()
                        || ours.digest().equals(timing.digest());
                cells.add(Figures.number(timing.median()) + (equal ? "" : " ≠"));
            } else {
                cells.add("✗");
                notes.add("- `" + question.title() + "`, " + kind.title() + ": " + shortened(timing.failure()));
            }
        });
        return cells;
    }

    private static String shortened(String failure) {
        String line = failure.lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
