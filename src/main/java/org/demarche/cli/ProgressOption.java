package org.demarche.cli;

import picocli.CommandLine.Option;

/** Whether long work shows how far it is. */
final class ProgressOption {

    @Option(names = "--quiet", description = "Do not show how far the work is.")
    private boolean quiet;

    boolean isQuiet() {
        return quiet;
    }

    ProgressDisplay report(StandardStreams streams) {
        return new ProgressDisplay(streams, quiet, System::nanoTime);
    }
}
