package org.demarche.cli;

/** The exit codes of the process. */
enum ExitCode {
    /** Success. */
    OK(0),
    /** Success, but files with errors were skipped. */
    PROBLEMS(1),
    /** Wrong usage; nothing was done. */
    USAGE(2),
    /** Failure. */
    FAILURE(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
