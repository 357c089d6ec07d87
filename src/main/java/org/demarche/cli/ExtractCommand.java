package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.extract.draft.BasisWriter;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.Slug;
import org.demarche.extract.report.ComparisonText;
import org.demarche.extract.report.ExplanationText;
import org.demarche.extract.report.HtmlReport;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.TimeLimit;
import org.demarche.io.AtomicFile;
import org.demarche.load.NewCorpus;
import org.demarche.model.IdSyntax;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        description = {
            "Drafts the coding of an English article for a person to correct. The article is a text file, a page (HTML),",
            "a PDF with text, a Word document (.docx), or a parliamentary debate in TEI (ParlaMint).",
            "Fields below the confidence threshold are left empty; demarche validate lists them.",
            "Writes nothing but the files that the options name; the draft goes to standard output by default."
        },
        footer = {
            "",
            "Example:",
            "  demarche extract data/examples/texts/toll-plan-2024-03-04.txt -o draft.json",
            "  demarche extract page.html --text article.txt --report report.html -o draft.json",
            "  demarche extract data/examples/texts/toll-plan-2024-03-04.txt --explain",
            "  demarche extract --pages saved-pages --to texts",
            "  demarche extract article.txt --llm http://localhost:11434/v1 --model qwen3 -o draft.json"
        })
final class ExtractCommand implements Callable<ExitCode> {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final StandardStreams streams;

    @Mixin
    private TaggerOption tagger;

    @Mixin
    private OutputOption output;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Corpus whose actors, proposals and documents are recognised: a folder or a file in it."
                    + " Default: the corpus that ARTICLE is in; none if it is in no corpus.")
    private @Nullable Path data;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Id of the article. Default: the name of the file without its ending.")
    private @Nullable String id;

    @Option(
            names = "--basis",
            paramLabel = "FILE",
            description = "Also write the evidence and the confidence for each field to FILE, as JSON.")
    private @Nullable Path basis;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write the article with everything found in it to FILE, as HTML.")
    private @Nullable Path report;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description =
                    "Also write the text that the offsets of the draft refer to; needed if ARTICLE is no text file.")
    private @Nullable Path text;

    @Option(names = "--explain", description = "Print the reasons for each position instead of the coding.")
    private boolean explain;

    @Option(
            names = "--against",
            paramLabel = "CODING",
            description = "Print how the draft differs from a finished coding of the article instead of the coding.")
    private @Nullable Path against;

    @Option(
            names = "--attributions",
            paramLabel = "DIR",
            description = "Print the attributions of each .txt file in a folder, one line of JSON per file, and draft"
                    + " nothing.")
    private @Nullable Path attributions;

    @Option(
            names = "--pages",
            paramLabel = "DIR",
            description =
                    "Write the text of each article in a folder (.html, .pdf, .docx, .xml) or in a file to the folder --to, and"
                            + " draft nothing. An export of a press database (Nexis, Factiva) gives a text for each of its"
                            + " articles.")
    private @Nullable Path pages;

    @Option(names = "--to", paramLabel = "DIR", description = "Folder for the texts of --pages, as NAME.txt.")
    private @Nullable Path to;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Stop drafting after this many seconds. Default: 60; with --llm, 1800.")
    private @Nullable Integer timeLimit;

    @Parameters(
            arity = "0..1",
            paramLabel = "ARTICLE",
            description = "A text file, page, PDF, Word document or TEI file; - for standard input.")
    private @Nullable Path article;

    ExtractCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        if (timeLimit != null && timeLimit < 1) {
            throw new UsageException(
                    "--time-limit " + timeLimit + " is not a time.", "Give a number of seconds, 1 or more.");
        }
        if (Stream.of(article, attributions, pages).filter(Objects::nonNull).count() != 1) {
            throw new UsageException(
                    "Name one of ARTICLE, --attributions and --pages.", "See demarche extract --help.");
        }
        if ((pages == null) != (to == null)) {
            throw new UsageException("--pages and --to belong together.", "Name the folder for the texts with --to.");
        }
        if (pages != null && to != null) {
            return new PageTextOutput(streams).write(pages, to);
        }
        tagger.choice();
        tagger.languageModel();
        return article != null
                ? draft(article)
                : new AttributionOutput(streams, output).write(tagger, Objects.requireNonNull(attributions));
    }

    private ExitCode draft(Path file) throws IOException {
        String articleId = id(file);
        ArticleText read = ArticleReader.read(bytes(file), Optional.of(file).filter(it -> !it.equals(STANDARD_INPUT)));
        read.warnings().forEach(streams.err()::println);
        try (Extraction extraction = tagger.open(streams, corpus(file))) {
            TimeLimit limit = TimeLimit.of(timeLimit());
            Draft draft = extraction.draft(articleId, read, limit);
            write(extraction, draft);
            if (extraction.usage().isPresent()) {
                streams.err().println(draft.tagger() + ": " + extraction.usage().get() + ".");
                streams.err().println(extraction.agreement(draft, limit));
            }
        }
        return ExitCode.OK;
    }

    private Duration timeLimit() {
        boolean slow = tagger.languageModel().isPresent();
        return timeLimit != null
                ? Duration.ofSeconds(timeLimit)
                : slow ? Duration.ofMinutes(30) : Duration.ofMinutes(1);
    }

    private void write(Extraction extraction, Draft draft) throws IOException {
        write(basis, () -> new BasisWriter(draft, LocalDate.now(ZoneOffset.systemDefault())).json());
        write(report, () -> HtmlReport.of(draft).html());
        write(text, draft.article()::original);
        String printed = printed(extraction, draft);
        output.write(streams.out(), out -> out.write(printed.getBytes(StandardCharsets.UTF_8)));
    }

    private String printed(Extraction extraction, Draft draft) throws IOException {
        if (against != null) {
            return ComparisonText.of(extraction.compare(draft, against), draft);
        }
        String schema = NewCorpus.schemaFor(output.file().orElse(Path.of("draft.json")));
        return explain
                ? ExplanationText.of(draft)
                : extraction.coding(draft, LocalDate.now(ZoneOffset.systemDefault()), schema);
    }

    private Optional<Path> corpus(Path file) {
        return Optional.ofNullable(data).or(() -> Optional.of(file).filter(it -> !it.equals(STANDARD_INPUT)));
    }

    private byte[] bytes(Path file) throws IOException {
        return file.equals(STANDARD_INPUT)
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

    private static void write(@Nullable Path file, Supplier<String> content) throws IOException {
        if (file != null) {
            AtomicFile.replace(file.toAbsolutePath(), content.get());
        }
    }
}
