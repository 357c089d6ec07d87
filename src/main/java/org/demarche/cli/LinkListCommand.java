package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.linking.Linking;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists the links with their judgement, reviewer, date and reason.",
        footer = {"", "Example:", "  demarche link list --data data"})
final class LinkListCommand implements Callable<ExitCode> {

    private static final List<String> COLUMNS = List.of("id", "entity", "judgement", "by", "on", "why");

    private final StandardStreams streams;

    @Mixin
    private CorpusOptions corpus;

    LinkListCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        Linking linking = LinkCommand.open(corpus, streams);
        JudgedLinks links = linking.links();
        List<List<String>> rows =
                links.links().stream().map(link -> row(links, link)).toList();
        PrintWriter out = streams.text();
        out.print(rows.isEmpty() ? "There are no links.\n" : new TextTable(COLUMNS, rows).write(streams.width()));
        out.flush();
        return ExitCode.OK;
    }

    private static List<String> row(JudgedLinks links, Link link) {
        boolean weak = link.judgement() == Judgement.POSITIVE && !links.holds(link);
        String score = link.score() == null ? "" : ", " + link.score().toPlainString();
        return List.of(
                link.subject(),
                link.to().id(),
                weak ? "positive, below the threshold" : link.judgement().term(),
                link.automatic() ? link.by() + " (automatic" + score + ")" : link.by(),
                link.on().toString(),
                Objects.requireNonNullElse(link.why(), ""));
    }
}
