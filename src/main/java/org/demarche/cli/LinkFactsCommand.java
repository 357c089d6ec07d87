package org.demarche.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.demarche.linking.Linking;
import org.demarche.model.Link;
import org.demarche.wikidata.EntitySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "facts",
        description = {
            "Writes what Wikidata says of the linked things into facts.ttl, beside corpus.json: label, country, coordinates,"
                    + " what they are members of, positions held.",
            "Loading the corpus puts it into a graph of its own, with its source and date."
        },
        footer = {"", "Example:", "  demarche link facts --data my-folder --language en"})
final class LinkFactsCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private CorpusOptions corpus;

    @Mixin
    private EntitySourceOptions source;

    LinkFactsCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        Linking linking = LinkCommand.open(corpus, streams);
        try (EntitySource entities = source.open()) {
            Linking.FactsReport report = linking.writeFacts(entities, source.language(), ReviewerOption.today());
            for (Link link : report.missing()) {
                streams.err()
                        .println(link.to().id() + ", to which " + link.subject() + " is linked, is not in "
                                + entities.description().name() + ".");
            }
            streams.err()
                    .println("Facts about %d things, %d statements, written to %s"
                            .formatted(report.found().size(), report.statements(), report.path()));
            return report.missing().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
        }
    }
}
