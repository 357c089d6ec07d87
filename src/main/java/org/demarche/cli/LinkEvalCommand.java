package org.demarche.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "eval", description = "Measures how well names are linked.")
final class LinkEvalCommand implements Callable<ExitCode> {

    private final Terminal terminal;

    LinkEvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public ExitCode call() {
        terminal.err().println("Nothing is measured yet.");
        return ExitCode.FAILURE;
    }
}
