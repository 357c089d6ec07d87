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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.eval.extraction.PolNearEvaluation;
import org.demarche.extract.comparison.CodingComparison;
import org.demarche.extract.comparison.DraftEdits;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.text.NotAnArticleException;
import org.demarche.load.Corpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "eval",
        hidden = true,
        description = {
            "Measures: on a part of PolNeAR (a folder with attributions and text in it), how well attributions are found;",
            "on a corpus with its texts, how well drafts agree with its codings; articles that held-out.txt in it lists are summed up apart."
        },
        footer = {"", "Example:", "  demarche extract eval data/examples"})
final class ExtractEvalCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private TaggerOption tagger;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description =
                    "Folder with the articles, ARTICLE-ID.html or ARTICLE-ID.txt. Default: the folder texts in the corpus.")
    private @Nullable Path texts;

    @Parameters(paramLabel = "DIR", description = "A part of PolNeAR, or a corpus.")
    private Path folder;

    ExtractEvalCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        PrintWriter out = streams.text();
        if (PolNearEvaluation.isPart(folder)) {
            attributions(out);
        } else {
            codings(out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void attributions(PrintWriter out) throws IOException {
        try (Extraction extraction = tagger.open(streams, Optional.empty())) {
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
        Set<String> heldOut = heldOut();
        Sums others = new Sums();
        Sums unseen = new Sums();
        try (Extraction extraction = tagger.open(streams, Optional.of(folder))) {
            for (Path coding : articles()) {
                String name = String.valueOf(coding.getFileName());
                String id = name.substring(0, name.length() - 5);
                Optional<Path> text = Stream.of(id + ".html", id + ".txt")
                        .map(folderOfTexts::resolve)
                        .filter(Files::exists)
                        .findFirst();
                if (text.isPresent()) {
                    compare(extraction, coding, id, text.get(), heldOut.contains(id) ? unseen : others, out);
                }
            }
        }
        if (!heldOut.isEmpty()) {
            out.printf("seen while tuning%n%s%nheld out%n%s%n", others.table(), unseen.table());
        }
        unseen.add(others);
        out.printf("all%n%s", unseen.table());
    }

    /** Scores of several articles. */
    private static final class Sums {
        private final Map<CodingComparison.Field, CodingComparison.Score> scores =
                new EnumMap<>(CodingComparison.Field.class);

        private DraftEdits edits = DraftEdits.NONE;

        void add(CodingComparison comparison) {
            comparison.scores().forEach((field, score) -> scores.merge(field, score, CodingComparison.Score::plus));
            edits = edits.plus(comparison.edits());
        }

        void add(Sums other) {
            other.scores.forEach((field, score) -> scores.merge(field, score, CodingComparison.Score::plus));
            edits = edits.plus(other.edits);
        }

        String table() {
            return CodingComparison.table(scores) + edits.inWords();
        }
    }

    /** The ids in the corpus' file of articles that nobody looked at while tuning. */
    private Set<String> heldOut() throws IOException {
        Path file = folder.resolve("held-out.txt");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private List<Path> articles() throws IOException {
        try (Stream<Path> files = Corpus.at(folder).codings().stream()) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private void compare(Extraction extraction, Path coding, String id, Path text, Sums sums, PrintWriter out)
            throws IOException {
        try {
            Draft draft = extraction.draft(id, Extraction.bytes(text));
            CodingComparison comparison = extraction.compare(draft, coding);
            sums.add(comparison);
            out.printf(
                    "%s%n%s%n",
                    id,
                    CodingComparison.table(comparison.scores())
                            + comparison.edits().inWords());
        } catch (NotAnArticleException e) {
            streams.err().println(id + ": " + e.getMessage());
        }
    }
}
