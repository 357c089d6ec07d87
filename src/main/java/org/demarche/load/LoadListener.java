package org.demarche.load;

import org.demarche.problem.Problem;

/** Receives problems and progress while a corpus is read. All calls come from the thread that reads it. */
public interface LoadListener {

    /** Ignores everything. */
    LoadListener NONE = new LoadListener() {
        @Override
        public void problem(Problem problem) {}

        @Override
        public void progress(LoadProgress progress) {}
    };

    /** Receives a problem; problems come in the order of the corpus. */
    void problem(Problem problem);

    /** Receives the progress, at most a few times a second. */
    void progress(LoadProgress progress);
}
