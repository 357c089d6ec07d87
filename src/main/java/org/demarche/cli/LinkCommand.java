package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.linking.Linking;
import org.demarche.problem.Problem;
import org.demarche.text.TextTable;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.link.EntityFinder;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinkableEntity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "link",
        description = {
            "Finds Wikidata entities for the actors, documents and issues that have no link yet. Writes nothing without --write or"
                    + " --accept-above.",
            "The links of a corpus are in links.json, beside corpus.json."
        },
        footer = {"", "Example:", "  demarche link --data data"})
final class LinkCommand implements Callable<ExitCode>, CommandGroup {

    private final StandardStreams streams;

    @Mixin
    private CorpusOptions corpus;

    @Mixin
    private EntitySourceOptions source;

    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "URL of a reconciliation service to query instead of using the built-in matcher.")
    private @Nullable String service;

    @Option(names = "--all", description = "Include entities that are already linked.")
    private boolean all;

    @Option(names = "--write", description = "Write the candidates to links.json as unsure, for review.")
    private boolean write;

    @Option(
            names = "--accept-above",
            paramLabel = "N",
            description = "Like --write, but accept matches with a score of at least N (0 to 100) as automatic links.")
    private @Nullable BigDecimal acceptAbove;

    LinkCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("review", new LinkReviewCommand(streams));
        commands.put("judge", new LinkJudgeCommand(streams));
        commands.put("list", new LinkListCommand(streams));
        commands.put("duplicates", new LinkDuplicatesCommand(streams));
        commands.put("facts", new LinkFactsCommand(streams));
        commands.put("eval", new LinkEvalCommand(streams));
        commands.put("tune", new LinkTuneCommand(streams));
        return commands;
    }

    @Override
    public ExitCode call() throws IOException {
        if (acceptAbove != null && (acceptAbove.signum() < 0 || acceptAbove.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new UsageException("--accept-above takes a score from 0 to 100.", "");
        }
        Linking linking = open(corpus, streams);
        if (service != null) {
            return propose(linking, source.service(service));
        }
        try (EntitySource entities = source.open()) {
            return propose(linking, EntityFinder.among(entities));
        }
    }

    /** The corpus to link; its problems go to standard error. */
    static Linking open(CorpusOptions corpus, StandardStreams streams) throws IOException {
        Linking linking = Linking.of(corpus.corpus());
        linking.problems().stream().filter(Problem::isError).forEach(streams.err()::println);
        return linking;
    }

    private ExitCode propose(Linking linking, EntityFinder finder) throws IOException {
        List<LinkableEntity> wanted = new ArrayList<>();
        for (LinkableEntity subject : linking.linkableEntities().all()) {
            if (all || !LinkProposalTable.isLinked(linking.links(), subject)) {
                wanted.add(subject);
            }
        }
        List<LinkProposal> proposals = linking.propose(wanted, finder);
        PrintWriter out = streams.text();
        out.print(table(proposals));
        out.flush();
        if (write || acceptAbove != null) {
            // No score is above 100, so without a limit nothing is taken.
            BigDecimal least = acceptAbove == null ? BigDecimal.valueOf(101) : acceptAbove;
            int written = linking.keep(proposals, least, ReviewerOption.today());
            streams.err().println("Links written to " + linking.path() + ": " + written);
        }
        return linking.problems().stream().anyMatch(Problem::isError) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private String table(List<LinkProposal> proposals) {
        if (proposals.isEmpty()) {
            return "Everything is linked.\n";
        }
        List<List<String>> rows = proposals.stream()
                .map(proposal -> LinkProposalTable.row(proposal, source.language()))
                .toList();
        return new TextTable(List.of("id", "outcome", "entity", "score", "label", "description"), rows)
                .write(streams.width());
    }
}
