package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.extract.attribution.AttributionJson;
import org.demarche.extract.draft.BasisWriter;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.Slug;
import org.demarche.extract.report.ComparisonText;
import org.demarche.extract.report.ExplanationText;
import org.demarche.extract.report.HtmlReport;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.ArticleText;
import org.demarche.io.AtomicFile;
import org.demarche.model.IdSyntax;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        description = {
            "Drafts the coding of an English article, a text or an HTML page, for a person to correct.",
            "What cannot be told surely enough is left out of the draft; demarche validate then leads to it."
        },
        footer = {
            "",
            "Example:",
            "  demarche extract data/examples/texts/toll-plan-2024-03-04.txt --data data/examples -o draft.json",
            "  demarche extract page.html --text article.txt --report report.html -o draft.json",
            "  demarche extract data/examples/texts/toll-plan-2024-03-04.txt --data data/examples --explain"
        })
final class ExtractCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private TaggerOption tagger;

    @Mixin
    private CorpusOptions corpus;

    @Mixin
    private OutputOption output;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The article's id. Default: the file's name without its ending.")
    private @Nullable String id;

    @Option(
            names = "--basis",
            paramLabel = "FILE",
            description = "File for what each field rests on, and how sure it is, as JSON.")
    private @Nullable Path basis;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "File for the article with all that was found in it, as HTML.")
    private @Nullable Path report;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "File for the text that the draft's offsets refer to; needed if the article is an HTML page.")
    private @Nullable Path text;

    @Option(names = "--explain", description = "Print why each position was drafted as it was, in place of the coding.")
    private boolean explain;

    @Option(
            names = "--against",
            paramLabel = "CODING",
            description =
                    "Print how the draft differs from a finished coding of the article, with scores, in place of the coding.")
    private @Nullable Path against;

    @Option(
            names = "--attributions",
            paramLabel = "DIR",
            description =
                    "In place of all this, print the attributions of each .txt file of a folder, a line of JSON each.")
    private @Nullable Path attributions;

    @Parameters(
            arity = "0..1",
            paramLabel = "ARTICLE",
            description = "A text or HTML file, UTF-8; - for standard input.")
    private @Nullable Path article;

    ExtractCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        if (attributions != null && article == null) {
            return attributions(attributions);
        }
        if (article == null || attributions != null) {
            throw new UsageException("One of ARTICLE and --attributions is needed.", "See demarche extract --help.");
        }
        try (Extraction extraction =
                tagger.open(streams, Optional.of(corpus.corpus().data()))) {
            Draft draft = extraction.draft(id(article), bytes(article));
            write(basis, new BasisWriter(draft).json());
            write(report, new HtmlReport(draft).html());
            write(text, draft.article().original());
            String printed = printed(extraction, draft);
            output.write(streams.out(), out -> out.write(printed.getBytes(StandardCharsets.UTF_8)));
            return ExitCode.OK;
        }
    }

    private String printed(Extraction extraction, Draft draft) throws IOException {
        if (against != null) {
            return ComparisonText.of(extraction.compare(draft, against), draft);
        }
        return explain
                ? ExplanationText.of(draft)
                : extraction.coding(draft, LocalDate.now(ZoneOffset.systemDefault()));
    }

    private byte[] bytes(Path file) throws IOException {
        return file.toString().equals("-")
                ? streams.in().readNBytes(ArticleReader.MAX_BYTES + 1)
                : Extraction.bytes(file);
    }

    private String id(Path file) {
        if (id != null) {
            if (!IdSyntax.isEntityId(id)) {
                throw new UsageException("\"" + id + "\" cannot be an id.", "Use letters, digits, '-', '_' and '.'.");
            }
            return id;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return name.equals("-") ? "article" : Slug.of(dot > 0 ? name.substring(0, dot) : name);
    }

    private static void write(@Nullable Path file, String content) throws IOException {
        if (file != null) {
            AtomicFile.replace(file.toAbsolutePath(), content);
        }
    }

    private ExitCode attributions(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        try (Extraction extraction = tagger.open(streams, Optional.empty())) {
            output.write(streams.out(), out -> {
                PrintWriter lines = new PrintWriter(out, false, StandardCharsets.UTF_8);
                for (Path file : files) {
                    ArticleText read = ArticleReader.read(Extraction.bytes(file));
                    String name = String.valueOf(file.getFileName());
                    lines.print(AttributionJson.line(
                            name.substring(0, name.length() - 4), read.original(), extraction.attributions(read)));
                    lines.print('\n');
                }
                lines.flush();
            });
        }
        return ExitCode.OK;
    }
}
