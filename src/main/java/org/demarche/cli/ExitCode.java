package org.demarche.cli;

/** What the process tells its caller. */
enum ExitCode {
    /** Done. */
    OK(0),
    /** Done, but the data has errors: what has them was left out. */
    PROBLEMS(1),
    /** Wrongly called: nothing was done. */
    USAGE(2),
    /** Could not be done. */
    FAILURE(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
