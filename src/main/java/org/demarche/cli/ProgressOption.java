package org.demarche.cli;

import picocli.CommandLine.Option;

/** Whether long work shows its progress. */
final class ProgressOption {

    @Option(names = "--quiet", description = "Do not show progress.")
    private boolean quiet;

    boolean isQuiet() {
        return quiet;
    }

    ProgressDisplay report(StandardStreams streams) {
        return new ProgressDisplay(streams, quiet, streams.clock());
    }
}
