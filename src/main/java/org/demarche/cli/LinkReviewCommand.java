package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.linking.Linking;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.link.EntityFinder;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinkableEntity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        description = "Reviews entities without a link: shows each beside its candidates and asks for a decision."
                + " Each decision is saved immediately.",
        footer = {"", "Example:", "  demarche link review --data my-folder --by A.B."})
final class LinkReviewCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private CorpusOptions corpus;

    @Mixin
    private EntitySourceOptions source;

    @Mixin
    private ReviewerOption reviewer;

    @Option(names = "--automatic", description = "Include automatic links.")
    private boolean automatic;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Review only these. Default: all.")
    private List<String> ids = new ArrayList<>();

    LinkReviewCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        String by = reviewer.name();
        Linking linking = LinkCommand.open(corpus, streams);
        try (EntitySource entities = source.open()) {
            EntityFinder finder = EntityFinder.among(entities);
            List<LinkProposal> doubts =
                    ids.isEmpty() ? linking.doubts(finder, automatic) : linking.propose(named(linking), finder);
            var in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
            var review = new ReviewSession(
                    linking,
                    finder,
                    entities,
                    source.language(),
                    by,
                    ReviewerOption.today(),
                    in,
                    streams.text(),
                    streams.width());
            ReviewSession.Tally tally = review.walk(doubts);
            streams.err().println("Judged %d of %d.".formatted(tally.judged(), doubts.size()));
            return ExitCode.OK;
        }
    }

    private List<LinkableEntity> named(Linking linking) {
        List<LinkableEntity> named = new ArrayList<>();
        for (String id : ids) {
            named.add(linking.linkableEntities()
                    .find(id)
                    .orElseThrow(() -> new UsageException(
                            "There is no actor, document or issue \"" + id + "\".",
                            "Find it with: demarche describe NAME")));
        }
        return named;
    }
}
