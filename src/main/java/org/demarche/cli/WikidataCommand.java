package org.demarche.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "wikidata",
        description = "Indexes Wikidata for \"link\".",
        footer = {"", "Example:", "  demarche wikidata index latest-all.json.gz --to wikidata-index"})
final class WikidataCommand implements Callable<ExitCode>, CommandGroup {

    private final StandardStreams streams;

    @Spec
    private CommandSpec spec;

    WikidataCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Map<String, Object> commands() {
        return Map.of("index", new WikidataIndexCommand(streams));
    }

    @Override
    public ExitCode call() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
