package org.demarche.extract.text;

import java.time.Duration;

/** Drafting took longer than the time limit. */
public final class TimeLimitException extends ExtractionException {

    private static final long serialVersionUID = 1L;

    TimeLimitException(Duration limit) {
        super(
                "Drafting stopped after " + limit.toSeconds() + " s.",
                "Split the text into shorter articles, or raise the limit with --time-limit.");
    }
}
