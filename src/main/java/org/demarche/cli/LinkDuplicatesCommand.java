package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.linking.Linking;
import org.demarche.model.Judgement;
import org.demarche.text.TextTable;
import org.demarche.wikidata.link.Duplicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "duplicates",
        description = {
            "Finds actors that may be the same: linked to one entity, or similar in name and context.",
            "Merging keeps one actor and adds the names and posts of the other; both ids remain valid."
        },
        footer = {"", "Example:", "  demarche link duplicates --data my-folder --review"})
final class LinkDuplicatesCommand implements Callable<ExitCode> {

    private static final List<String> COLUMNS = List.of("kept", "name", "merged", "its name", "score", "why");

    private final StandardStreams streams;

    @Mixin
    private CorpusOptions corpus;

    @Mixin
    private ReviewerOption reviewer;

    @Option(names = "--review", description = "Review each pair; each decision is written to links.json immediately.")
    private boolean review;

    LinkDuplicatesCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        Linking linking = LinkCommand.open(corpus, streams);
        List<Duplicate> duplicates = linking.duplicates();
        PrintWriter out = streams.text();
        if (duplicates.isEmpty()) {
            out.println("No duplicates found.");
        } else if (review) {
            walk(linking, duplicates, out);
        } else {
            List<List<String>> rows =
                    duplicates.stream().map(LinkDuplicatesCommand::row).toList();
            out.print(new TextTable(COLUMNS, rows).write(streams.width()));
        }
        out.flush();
        return ExitCode.OK;
    }

    private void walk(Linking linking, List<Duplicate> duplicates, PrintWriter out) throws IOException {
        String by = reviewer.name();
        var in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        for (Duplicate duplicate : duplicates) {
            out.print(new TextTable(COLUMNS, List.of(row(duplicate))).write(streams.width()));
            String answer = ask(duplicate, in, out);
            switch (answer) {
                case "m" -> linking.merge(duplicate, Judgement.POSITIVE, by, ReviewerOption.today());
                case "t" -> linking.merge(duplicate, Judgement.NEGATIVE, by, ReviewerOption.today());
                case "q" -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private static String ask(Duplicate duplicate, BufferedReader in, PrintWriter out) throws IOException {
        while (true) {
            out.print("m merge %s into %s, t keep both, s skip, q quit > "
                    .formatted(duplicate.other().id(), duplicate.kept().id()));
            out.flush();
            String line = in.readLine();
            String answer = line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
            if (answer.equals("m") && !duplicate.mergeable()) {
                out.println("Neither actor is defined in corpus.json; move one of them there first.");
            } else if (List.of("m", "t", "s", "q").contains(answer)) {
                return answer;
            }
        }
    }

    private static List<String> row(Duplicate duplicate) {
        return List.of(
                duplicate.kept().id(),
                duplicate.kept().name(),
                duplicate.other().id(),
                duplicate.other().name(),
                "%.1f".formatted(duplicate.score()),
                duplicate.reason());
    }
}
