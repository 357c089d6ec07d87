package org.demarche.eval.linking;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.index.IndexException;
import org.demarche.wikidata.match.Matcher;
import org.demarche.wikidata.match.Weights;

/** Evaluates the matcher with names whose entity is known, and learns its weights from half of them. */
public final class Evaluation {

    private static final double SECOND = 1e9;

    private final EntityIndex index;
    private final List<TestSet> sets;
    private final Consumer<String> progress;

    private Evaluation(EntityIndex index, List<TestSet> sets, Consumer<String> progress) {
        this.index = index;
        this.sets = List.copyOf(sets);
        this.progress = progress;
    }

    /**
     * Makes the test sets for an index.
     *
     * @param names file with further names of entities, which the index does not have, if there is one
     * @param progress receives the current step
     * @throws IndexException if the file is malformed, or the index has no entities to measure with
     * @throws IOException if the file cannot be read
     */
    public static Evaluation of(EntityIndex index, Optional<Path> names, Consumer<String> progress) throws IOException {
        progress.accept("test sets");
        List<TestSet> sets = TestSets.of(index, names);
        if (sets.isEmpty()) {
            throw new IndexException("The index has no persons and no shared names, so there are no test cases.");
        }
        return new Evaluation(index, sets, progress);
    }

    /** Runs the matcher on both parts of all test sets. */
    public EvaluationReport measure(Weights weights) {
        Matcher matcher = new Matcher(index, weights);
        List<TestSetResult> learning = judge(matcher, DataSplit.LEARNING);
        List<TestSetResult> heldOut = judge(matcher, DataSplit.HELD_OUT);
        progress.accept("speed");
        return new EvaluationReport(index, weights.thresholds(), learning, heldOut, namesPerSecond(matcher));
    }

    private List<TestSetResult> judge(Matcher matcher, DataSplit part) {
        List<TestSetResult> results = new ArrayList<>();
        for (TestSet set : sets) {
            progress.accept(set.name());
            results.add(new TestSetResult(set.name(), judge(matcher, set.of(part))));
        }
        return results;
    }

    private static List<JudgedCase> judge(Matcher matcher, List<TestCase> cases) {
        return cases.stream()
                .map(known -> new JudgedCase(known, matcher.match(known.mention())))
                .toList();
    }

    /**
     * Per second of processor time, which the load of the machine hardly affects; with caches filled by an earlier run over
     * the same names.
     */
    private double namesPerSecond(Matcher matcher) {
        List<TestCase> cases = sets.getFirst().cases();
        long begin = processorTime();
        judge(matcher, cases);
        return cases.size() * SECOND / (processorTime() - begin);
    }

    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Learns weights from one part of all test sets. The same index and names always give the same weights. */
    public Weights learn() {
        progress.accept("learning");
        Weights prior = Weights.prior();
        return new WeightTuning(new Matcher(index, prior), prior).learn(sets);
    }
}
