package org.demarche.load;

import org.demarche.problem.Problem;

/** Is told what happens while a corpus is read. All calls come from the thread that reads it. */
public interface LoadListener {

    /** Looks away. */
    LoadListener NONE = new LoadListener() {
        @Override
        public void problem(Problem problem) {}

        @Override
        public void progress(LoadProgress progress) {}
    };

    /** A problem was found; they come in the order of the corpus. */
    void problem(Problem problem);

    /** Some more codings have been read; called some times a second at most. */
    void progress(LoadProgress progress);
}
