package org.demarche.bench.table;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.demarche.Demarche;
import org.demarche.bench.table.Question.Asked;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;

/** Asks the questions of a store of ours that is open, by name and short ids, as a server would. */
final class LookUpJob {

    private static final double WARM_UP_MILLIS = 2_000;
    private static final double ENOUGH_MILLIS = 6_000;
    private static final int TIMES = 5;

    private final Demarche demarche;

    private LookUpJob(Demarche demarche) {
        this.demarche = demarche;
    }

    /** Arguments: folder of the store, questions, number of the first one, seconds for each asking. */
    static void run(List<String> arguments, Consumer<Object> results) throws Exception {
        List<Question> questions = Questions.read(Path.of(arguments.get(1)));
        Limit limit = new Limit(Duration.ofSeconds(Long.parseLong(arguments.get(3))));
        try (Demarche demarche = Demarche.at(Path.of(arguments.get(0)))) {
            LookUpJob job = new LookUpJob(demarche);
            for (int i = Integer.parseInt(arguments.get(2)); i < questions.size(); i++) {
                try {
                    results.accept(job.timing(i, questions.get(i), limit));
                } catch (TimeoutException e) {
                    results.accept(new LookUp(Timing.failed(i, e.getMessage()), 0, 0));
                    Child.end(1);
                } catch (Exception e) {
                    results.accept(new LookUp(Timing.failed(i, String.valueOf(e.getMessage())), 0, 0));
                }
            }
        }
    }

    /**
     * How a question was answered.
     *
     * @param heaviest milliseconds, the longest of those values that occur most often
     * @param heaviestRows rows of the answer that took so long
     */
    record LookUp(Timing timing, double heaviest, long heaviestRows) {}

    private LookUp timing(int number, Question question, Limit limit) throws Exception {
        CatalogueQuery query = QueryCatalogue.builtIn().get(question.name());
        double spent = 0;
        for (int i = 0; i < question.asked().size() && spent < WARM_UP_MILLIS; i++) {
            spent += limit.within(ask(query, question.asked().get(i))).millis();
        }
        List<Answered> answers = new ArrayList<>();
        int times = question.isLookUp() ? 1 : TIMES;
        double sum = 0;
        for (int i = 0; i < times * question.asked().size() && (sum < ENOUGH_MILLIS || i == 0); i++) {
            // The first ones were asked in order to warm up.
            int index = question.asked().size() - 1 - i % question.asked().size();
            Answered answered = limit.within(ask(query, question.asked().get(index)));
            answers.add(answered);
            sum += answered.millis();
        }
        Answered heaviest = new Answered(0, 0);
        for (Asked asked : question.heaviest()) {
            Answered answered = limit.within(ask(query, asked));
            heaviest = answered.millis() > heaviest.millis() ? answered : heaviest;
        }
        List<Double> millis = answers.stream().map(Answered::millis).toList();
        long rows = answers.stream().mapToLong(Answered::rows).max().orElse(0);
        Timing timing =
                new Timing(number, millis.size(), Quantile.of(millis, 0.5), Quantile.of(millis, 0.95), rows, "", "");
        return new LookUp(timing, heaviest.millis(), heaviest.rows());
    }

    private record Answered(double millis, long rows) {}

    private Callable<Answered> ask(CatalogueQuery query, Asked asked) {
        return () -> {
            long start = System.nanoTime();
            QueryResult result = demarche.query(query, asked.values());
            double millis = (System.nanoTime() - start) / 1e6;
            return new Answered(
                    millis,
                    result instanceof QueryResult.Table table ? table.rows().size() : 1);
        };
    }
}
