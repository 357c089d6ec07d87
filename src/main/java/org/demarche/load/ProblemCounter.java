package org.demarche.load;

import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.Problem;

/** Forwards problems, counts them, and keeps the first 10,000: a large corpus may have more than fit into memory. */
public final class ProblemCounter implements LoadListener {

    private static final int MOST = 10_000;

    private final LoadListener listener;
    private final List<Problem> first = new ArrayList<>();
    private long errors;
    private long warnings;

    /** Passes problems on to a listener. */
    public ProblemCounter(LoadListener listener) {
        this.listener = listener;
    }

    @Override
    public void problem(Problem problem) {
        if (problem.isError()) {
            errors++;
        } else {
            warnings++;
        }
        if (first.size() < MOST) {
            first.add(problem);
        }
        listener.problem(problem);
    }

    @Override
    public void progress(LoadProgress progress) {
        listener.progress(progress);
    }

    /** The problems so far: how many, and the first of them. */
    public ProblemSummary summary() {
        return new ProblemSummary(first, errors, warnings);
    }
}
