package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "link", description = "Links actors, documents and issues to entities of Wikidata.")
final class LinkCommand implements Callable<ExitCode>, CommandGroup {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    LinkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("eval", new LinkEvalCommand(terminal));
        commands.put("tune", new LinkTuneCommand(terminal));
        return commands;
    }

    @Override
    public ExitCode call() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
