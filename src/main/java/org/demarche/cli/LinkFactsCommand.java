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
            "Writes facts from Wikidata about the linked entities to facts.ttl, beside corpus.json: label, country, coordinates,"
                    + " memberships, positions held.",
            "Loading the corpus puts them into a separate graph with their source and date."
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
                        .println(link.to().id() + ", linked to " + link.subject() + ", is not in "
                                + entities.description().name() + ".");
            }
            streams.err()
                    .println("%d statements about %d entities written to %s"
                            .formatted(report.statements(), report.found().size(), report.path()));
            return report.missing().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
        }
    }
}
