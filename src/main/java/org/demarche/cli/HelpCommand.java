package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.problem.Suggestions;
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
        Set<String> known = Main.commandLine(streams).getSubcommands().keySet();
        if (!command.isEmpty() && !known.contains(command.getFirst())) {
            throw new UsageException(
                    "Unknown command: " + command.getFirst(), Suggestions.didYouMean(command.getFirst(), known));
        }
        arguments.add("--help");
        return Main.run(streams, arguments.toArray(String[]::new));
    }
}
