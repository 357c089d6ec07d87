package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "help",
        description = "Show the help of a command, or of a query: help query NAME.",
        footer = {"", "Example:", "  demarche help export"})
final class HelpCommand implements Callable<Integer> {

    private final StandardStreams streams;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, with its subcommand if it has one.")
    private List<String> command = new ArrayList<>();

    HelpCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--help");
        return Main.run(streams, arguments.toArray(String[]::new));
    }
}
