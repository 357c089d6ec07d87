package org.demarche.cli;

import picocli.CommandLine.Option;

/** Whether long work shows how far it is. */
final class ProgressOption {

    @Option(names = "--quiet", description = "Do not show how far the work is.")
    private boolean quiet;

    boolean isQuiet() {
        return quiet;
    }

    ProgressReport report(Terminal terminal) {
        return new ProgressReport(terminal, quiet, System::nanoTime);
    }
}
