package org.demarche.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.export.ExportFormat;
import org.demarche.export.ExportSettings;
import org.demarche.export.Exporter;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.read.ExportSelection;
import org.demarche.validate.TextFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description =
                "Export the graph: all of it, one article, or the result of a CONSTRUCT query. The same data always"
                        + " gives the same bytes.",
        footer = {"", "Example:", "  demarche export --format turtle -o graph.ttl"})
final class ExportCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions data;

    @Mixin
    private OutputOption output;

    @Mixin
    private ByteOrderMarkOption byteOrderMark;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "turtle, trig, ntriples, nquads, jsonld or rdfxml; csv or xlsx for a table of the positions; annotations for the"
                            + " quotations as W3C Web Annotations; qdpx for a project of NVivo, ATLAS.ti, MAXQDA and others, qdc"
                            + " for its codebook; inception for annotations of INCEpTION (UIMA CAS XMI). Default: turtle.")
    private String format = "turtle";

    @Option(names = "--article", paramLabel = "ID", description = "Export only the graph of this article.")
    private @Nullable String article;

    @Option(
            names = "--construct",
            paramLabel = "QUERY",
            description = "Export only the result of this CONSTRUCT or DESCRIBE query.")
    private @Nullable String construct;

    @Option(
            names = "--context-url",
            paramLabel = "URL",
            description = "Let JSON-LD refer to the context at this URL instead of including it.")
    private @Nullable URI contextUrl;

    @Option(names = "--ontology", description = "Include the ontology.")
    private boolean ontology;

    @Option(
            names = "--owl-same-as",
            description = "Add owl:sameAs to each schema:sameAs, so that reasoners treat both entities as one.")
    private boolean owlSameAs;

    ExportCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        ExportFormat chosen = ExportFormat.named(format).orElseThrow(() -> FormatOption.unknown(format, formats()));
        byteOrderMark.check(chosen == ExportFormat.CSV);
        if (contextUrl != null && (chosen != ExportFormat.JSONLD || construct != null || !contextUrl.isAbsolute())) {
            throw new UsageException(
                    "--context-url needs an absolute URL, --format jsonld and no --construct.",
                    "Example: --format jsonld --context-url https://example.org/context.jsonld");
        }
        if (construct != null && (article != null || ontology || owlSameAs)) {
            throw new UsageException("--construct cannot be combined with --article, --ontology or --owl-same-as.", "");
        }
        try (DataSourceOptions.Opened opened = data.open(streams.err())) {
            if (construct == null) {
                ExportSelection selection = new ExportSelection(graph(opened.demarche()), ontology, owlSameAs);
                output.write(
                        streams.out(),
                        byteOrderMark.mark(
                                out -> opened.demarche().export(selection, chosen, settings(opened.texts()), out)));
            } else {
                constructed(opened.demarche(), construct, chosen);
            }
            return opened.exitCode();
        }
    }

    private ExportSettings settings(Optional<TextFolder> texts) {
        return new ExportSettings(
                Optional.ofNullable(contextUrl).map(URI::toString),
                article -> texts.isEmpty()
                        ? Optional.empty()
                        : texts.get().bytes(article).map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    private Optional<org.apache.jena.graph.Node> graph(Demarche demarche) {
        return Optional.ofNullable(article).map(id -> demarche.resolve(id, ParameterType.ARTICLE));
    }

    private void constructed(Demarche demarche, String query, ExportFormat chosen) throws IOException {
        if (demarche.sparql(query) instanceof QueryResult.Triples triples) {
            output.write(streams.out(), byteOrderMark.mark(out -> Exporter.write(triples.graph(), chosen, out)));
        } else {
            throw new UsageException(
                    "--construct needs a CONSTRUCT or DESCRIBE query.", "For other queries, use: demarche sparql");
        }
    }

    private static List<String> formats() {
        return Arrays.stream(ExportFormat.values())
                .map(ExportFormat::standardName)
                .toList();
    }
}
