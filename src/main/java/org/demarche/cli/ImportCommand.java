package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.imports.CodingImport;
import org.demarche.imports.ImportFormat;
import org.demarche.imports.ImportReport;
import org.demarche.imports.corpus.CorpusTarget;
import org.demarche.model.IdSyntax;
import org.demarche.problem.Suggestions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Bring codings that were made elsewhere into a corpus: codings, texts, and a report of what was derived or left out.",
            "A mapping says which columns or variables are holder, target, stance and so on; without one, it is guessed and shown."
        },
        footer = {
            "",
            "Examples:",
            "  demarche import dna study.dna --to study --dry-run",
            "  demarche import table votes.csv --show-mapping > mapping.json",
            "  demarche import table votes.csv --mapping mapping.json --to votes",
        })
final class ImportCommand implements Callable<ExitCode> {

    private static final String BASE = "https://w3id.org/demarche/id/";

    private final StandardStreams streams;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description =
                    "dna (a .dna file of Discourse Network Analyzer), table (CSV, TSV, XLSX, JSON, or a folder of tables),"
                            + " annotations (Web Annotations, or annotations of Hypothesis), refi (.qdpx of NVivo, ATLAS.ti and"
                            + " others), brat (a folder of .ann files), or inception (WebAnno TSV, UIMA CAS XMI or JSON, or an exported"
                            + " project of INCEpTION).")
    private String format;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to import, one after the other.")
    private List<Path> files;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Folder of the corpus; created if it does not exist.")
    private @Nullable Path folder;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Mapping, as docs/import.md describes it. Default: guess one.")
    private @Nullable Path mapping;

    @Option(names = "--show-mapping", description = "Print the mapping that would be used, and do nothing else.")
    private boolean showMapping;

    @Option(names = "--dry-run", description = "Report what would be done, and write nothing.")
    private boolean dryRun;

    @Option(names = "--replace", description = "Replace codings and texts that differ from what the source gives.")
    private boolean replace;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "IRI that the ids of a new corpus are appended to. Default: ${DEFAULT-VALUE}.")
    private String base = BASE;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of a new corpus. Default: the folder's name.")
    private @Nullable String title;

    @Option(names = "--json", description = "Print the report as JSON to standard output.")
    private boolean json;

    ImportCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        ImportFormat known = ImportFormat.of(format)
                .orElseThrow(() -> new UsageException(
                        "There is no format \"" + format + "\".",
                        (Suggestions.didYouMean(format, ImportFormat.words()) + " Formats: "
                                        + String.join(", ", ImportFormat.words()) + ".")
                                .strip()));
        if (!IdSyntax.isBase(base)) {
            throw new UsageException("\"" + base + "\" is not a base IRI.", "Pass one that ends in a slash.");
        }
        boolean unusable = false;
        for (Path file : files) {
            CodingImport source = CodingImport.open(known, file, Optional.ofNullable(mapping));
            if (showMapping) {
                streams.out().write((source.mapping() + "\n").getBytes(StandardCharsets.UTF_8));
            } else {
                unusable |= run(file, source).hasUnusable();
            }
        }
        return unusable ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private ImportReport run(Path file, CodingImport source) throws IOException {
        Path to = folder;
        if (to == null) {
            throw new UsageException("The folder of the corpus is missing.", "Pass --to FOLDER, or --show-mapping.");
        }
        PrintWriter err = streams.err();
        if (source.isGuessed()) {
            err.println("Mapping guessed for " + file
                    + " (to change it: --show-mapping > mapping.json, then --mapping mapping.json):");
            err.println(source.mapping());
            err.flush();
        }
        String name = Objects.toString(to.toAbsolutePath().normalize().getFileName(), "corpus");
        ImportReport report = source.run(new CorpusTarget(
                to,
                base,
                Objects.requireNonNullElse(title, name),
                source.language(),
                "import of " + file.getFileName(),
                replace,
                dryRun));
        if (json) {
            streams.out().write(ImportReportText.json(report).getBytes(StandardCharsets.UTF_8));
        } else {
            err.print(ImportReportText.text(report, dryRun));
        }
        if (!dryRun && Files.isDirectory(to)) {
            err.println("Next: demarche validate " + to + "; similar names: demarche link duplicates --data " + to);
        }
        err.flush();
        return report;
    }
}
