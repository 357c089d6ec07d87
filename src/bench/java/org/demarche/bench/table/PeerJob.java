package org.demarche.bench.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.demarche.bench.peer.Answer;
import org.demarche.bench.peer.Peer;
import org.demarche.bench.table.Meter.Done;
import org.demarche.bench.table.Question.Asked;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a peer and asks it the questions. A question that takes too long ends the process; another one is then started for
 * the questions that are left.
 */
final class PeerJob {

    private static final int TIMES = 3;
    private static final double ENOUGH_MILLIS = 2_000;

    private final PeerOrder order;
    private final Peer peer;
    private final Limit limit;
    private final Consumer<Object> results;

    private PeerJob(PeerOrder order, Peer peer, Consumer<Object> results) {
        this.order = order;
        this.peer = peer;
        this.limit = new Limit(Duration.ofSeconds(order.secondsEach()));
        this.results = results;
    }

    /** Argument: a {@link PeerOrder} as JSON. */
    static void run(List<String> arguments, Consumer<Object> results) throws Exception {
        PeerOrder order = new JsonMapper().readValue(arguments.getFirst(), PeerOrder.class);
        Path folder = Path.of(order.folder());
        boolean isFilled = order.kind().isOnDisk() && Files.isDirectory(folder);
        Files.createDirectories(folder);
        try (Peer peer = order.kind().open(folder, Path.of(order.tools()))) {
            PeerJob job = new PeerJob(order, peer, results);
            if (!isFilled) {
                job.load(folder);
            }
            job.ask(Questions.read(Path.of(order.questions())));
        }
    }

    private void load(Path folder) throws Exception {
        Measured loaded = new Meter().measure(1, () -> {
            peer.load(Path.of(order.codings()), Path.of(order.quads()));
            return new Done(order.number(), 0, "");
        });
        long bytes = order.kind().isOnDisk() ? Meter.bytesOnDisk(folder) : 0;
        results.accept(
                PeerResult.of(new Measured(loaded.seconds(), loaded.quads(), bytes, loaded.memory(), loaded.note())));
    }

    private void ask(List<Question> questions) {
        long start = System.nanoTime();
        for (int i = order.first(); i < questions.size(); i++) {
            if ((System.nanoTime() - start) / 1e9 < order.secondsTogether()) {
                ask(i, questions.get(i));
            }
        }
    }

    private void ask(int number, Question question) {
        try {
            results.accept(PeerResult.of(timing(number, question)));
        } catch (TimeoutException e) {
            results.accept(PeerResult.of(Timing.failed(number, e.getMessage())));
            Child.end(1);
        } catch (Exception e) {
            results.accept(PeerResult.of(Timing.failed(number, String.valueOf(e.getMessage()))));
        }
    }

    /** Asks with each value once to warm up and to see the answers, then all of them again and again, if that is quick. */
    private Timing timing(int number, Question question) throws Exception {
        List<Asked> all = new ArrayList<>(question.asked());
        all.addAll(question.heaviest());
        List<Double> first = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Asked asked : all) {
            Answer answer = ask(asked);
            answers.add(answer);
            first.add(millis(answer));
        }
        double sum = first.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < TIMES && sum < ENOUGH_MILLIS; i++) {
            for (Asked asked : all) {
                double took = millis(ask(asked));
                again.add(took);
                sum += took;
            }
        }
        List<Double> counted = again.isEmpty() ? first : again;
        long rows =
                answers.stream().mapToLong(answer -> answer.rows().size()).max().orElse(0);
        return new Timing(
                number,
                counted.size(),
                Quantile.of(counted, 0.5),
                Quantile.of(counted, 0.95),
                rows,
                Answer.digest(answers),
                "");
    }

    private Answer ask(Asked asked) throws Exception {
        return limit.within(() -> peer.ask(asked.sparql()));
    }

    private static double millis(Answer answer) {
        return answer.nanos() / 1e6;
    }
}
