package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.coding.CorpusFolder;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.eval.CodingComparison;
import org.demarche.extract.eval.PolNearEvaluation;
import org.demarche.extract.text.NotAnArticleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "eval",
        description = {
            "Measures: on a part of PolNeAR (a folder with attributions and text in it), how well attributions are found;",
            "on a corpus with its texts, how well drafts agree with its codings."
        },
        footer = {"", "Example:", "  demarche extract eval data/examples"})
final class ExtractEvalCommand implements Callable<ExitCode> {

    private final Terminal terminal;

    @Mixin
    private TaggerOption tagger;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Folder with the articles' texts, ARTICLE-ID.txt. Default: the folder texts in the corpus.")
    private @Nullable Path texts;

    @Parameters(paramLabel = "DIR", description = "A part of PolNeAR, or a corpus.")
    private Path folder;

    ExtractEvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public ExitCode call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        PrintWriter out = terminal.text();
        if (PolNearEvaluation.isPart(folder)) {
            attributions(out);
        } else {
            codings(out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void attributions(PrintWriter out) throws IOException {
        try (Extraction extraction = tagger.open(terminal, Optional.empty())) {
            PolNearEvaluation.Outcome outcome = PolNearEvaluation.measure(extraction.tagger(), folder, done -> {});
            out.printf(
                    "%s: %d articles in %.1f s, %.1f a second%n%n",
                    extraction.tagger().description(),
                    outcome.articles(),
                    outcome.seconds(),
                    outcome.articles() / outcome.seconds());
            out.print(outcome.scores().table());
        }
    }

    private void codings(PrintWriter out) throws IOException {
        Path folderOfTexts = texts == null ? folder.resolve("texts") : texts;
        Map<CodingComparison.Field, CodingComparison.Score> sums = new EnumMap<>(CodingComparison.Field.class);
        try (Extraction extraction = tagger.open(terminal, Optional.of(folder))) {
            for (Path coding : articles()) {
                String name = String.valueOf(coding.getFileName());
                String id = name.substring(0, name.length() - 5);
                Path text = folderOfTexts.resolve(id + ".txt");
                if (Files.exists(text)) {
                    compare(extraction, coding, id, text, sums, out);
                }
            }
        }
        out.printf("all%n%s", CodingComparison.table(sums));
    }

    private List<Path> articles() throws IOException {
        try (Stream<Path> files = CorpusFolder.at(folder).codings().stream()) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private void compare(
            Extraction extraction,
            Path coding,
            String id,
            Path text,
            Map<CodingComparison.Field, CodingComparison.Score> sums,
            PrintWriter out)
            throws IOException {
        try {
            Draft draft = extraction.draft(id, Extraction.bytes(text));
            CodingComparison comparison = extraction.compare(draft, coding);
            comparison.scores().forEach((field, score) -> sums.merge(field, score, CodingComparison.Score::plus));
            out.printf("%s%n%s%n", id, CodingComparison.table(comparison.scores()));
        } catch (NotAnArticleException e) {
            terminal.err().println(id + ": " + e.getMessage());
        }
    }
}
