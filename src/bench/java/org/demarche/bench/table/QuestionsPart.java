package org.demarche.bench.table;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.bench.table.ChildJvm.Outcome;
import org.demarche.bench.table.LookUpJob.LookUp;

/** Every question of the catalogue on the whole corpus in TDB2. */
final class QuestionsPart implements Part {

    private static final String HEAP = "4g";
    private static final int VALUES = 60;
    private static final int SECONDS_A_QUESTION = 10;
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Map<Integer, LookUp> answers = new HashMap<>();

    @Override
    public void run(Bench bench) throws Exception {
        Workplace place = bench.place();
        Draws draws = new Draws(place.maker(bench.whole()), bench.whole(), place.seed() + 1);
        List<Question> questions = Questions.of(draws, VALUES);
        Path file = place.file("questions-whole.json");
        Questions.write(questions, file);
        String failure = "";
        for (int first = 0; first < questions.size() && failure.isEmpty(); first = next()) {
            bench.say("Questions: " + questions.get(first).title() + " and on");
            Outcome<LookUp> outcome = bench.children()
                    .run(LookUp.class, HEAP, LIMIT, Task.LOOK_UP, bench.wholeStore(), file, first, SECONDS_A_QUESTION);
            outcome.results().forEach(answer -> answers.put(answer.timing().question(), answer));
            failure = outcome.results().isEmpty() ? outcome.failure() : "";
            put(bench, questions, true, failure);
            put(bench, questions, false, failure);
        }
    }

    private int next() {
        return answers.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    private void put(Bench bench, List<Question> questions, boolean lookUps, String failure) {
        MarkdownTable table = lookUps
                ? new MarkdownTable(
                        "question",
                        "rows, most",
                        "median ms",
                        "95th percentile ms",
                        "values",
                        "heaviest ms",
                        "its rows")
                : new MarkdownTable("question", "rows", "median ms", "most ms", "runs");
        for (int i = 0; i < questions.size(); i++) {
            LookUp answer = answers.get(i);
            if (answer != null && questions.get(i).isLookUp() == lookUps) {
                table.add(cells(questions.get(i), answer));
            }
        }
        String text = lookUps ? """
                Values are drawn as they occur in the corpus, so that actors who have many positions come often: half of the positions
                belong to a few hundred of them. The heaviest are the three that occur most often.""" : "Without parameters.";
        bench.report()
                .put(
                        (lookUps ? "Questions about one thing: " : "Questions to the whole corpus: ")
                                + Figures.count(bench.whole()) + " articles",
                        "In one process on an open TDB2 store, warm, with " + HEAP + " of heap. " + text + "\n\n"
                                + table + (failure.isEmpty() ? "" : "\n\nNot finished: " + failure));
    }

    private static List<String> cells(Question question, LookUp answer) {
        Timing timing = answer.timing();
        List<String> cells = new ArrayList<>(List.of("`" + question.title() + "`"));
        if (!timing.failure().isEmpty()) {
            cells.addAll(List.of("", timing.failure().lines().findFirst().orElse("")));
            return cells;
        }
        cells.addAll(List.of(
                Figures.count(timing.rows()),
                Figures.number(timing.median()),
                Figures.number(timing.p95()),
                String.valueOf(timing.runs())));
        if (question.isLookUp()) {
            cells.addAll(List.of(Figures.number(answer.heaviest()), Figures.count(answer.heaviestRows())));
        }
        return cells;
    }
}
