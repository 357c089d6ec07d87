package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.Linking;
import org.demarche.model.Link;
import org.demarche.model.Links;
import org.demarche.query.TextTable;
import org.demarche.wikidata.link.Thing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists the judged links: what each is about, who judged it, when and why.",
        footer = {"", "Example:", "  demarche link list --data data"})
final class LinkListCommand implements Callable<ExitCode> {

    private static final List<String> COLUMNS =
            List.of("id", "name", "entity", "judgement", "holds", "by", "on", "score", "why");

    private final Terminal terminal;

    @Mixin
    private CorpusOptions corpus;

    LinkListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public ExitCode call() throws IOException {
        Linking linking = LinkCommand.open(corpus, terminal);
        Links links = linking.links();
        List<List<String>> rows =
                links.links().stream().map(link -> row(linking, links, link)).toList();
        PrintWriter out = terminal.text();
        out.print(rows.isEmpty() ? "There are no links.\n" : new TextTable(COLUMNS, rows).write(terminal.width()));
        out.flush();
        return ExitCode.OK;
    }

    private static List<String> row(Linking linking, Links links, Link link) {
        return List.of(
                link.thing(),
                linking.things().find(link.thing()).map(Thing::name).orElse(""),
                link.to().id(),
                link.judgement().term(),
                links.holds(link) ? "yes" : "",
                link.automatic() ? link.by() + " (automatic)" : link.by(),
                link.on().toString(),
                link.score() == null ? "" : link.score().toPlainString(),
                Objects.requireNonNullElse(link.why(), ""));
    }
}
