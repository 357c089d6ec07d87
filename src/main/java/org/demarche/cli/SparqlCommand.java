package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.query.QueryResult;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.result.ResultWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sparql",
        description =
                "Run a SPARQL 1.1 query from -q, a file or standard input. Common prefixes are predeclared, and <nato>"
                        + " is the entity with the id nato.",
        footer = {
            "",
            "Example:",
            "  demarche sparql -q 'SELECT ?name { ?p a dem:Position ; dem:holder/foaf:name ?name } GROUP BY ?name'"
        })
final class SparqlCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions data;

    @Mixin
    private FormatOption format;

    @Mixin
    private OutputOption output;

    @Mixin
    private ByteOrderMarkOption byteOrderMark;

    @Option(
            names = {"-q", "--query"},
            paramLabel = "QUERY",
            description = "Text of the query.")
    private @Nullable String query;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "File with the query, or - for standard input.")
    private @Nullable Path file;

    SparqlCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        ResultFormat chosen = format.format();
        byteOrderMark.check(chosen == ResultFormat.CSV);
        String text = text();
        try (DataSourceOptions.Opened opened = data.open(streams.err())) {
            QueryResult result = opened.demarche().sparql(text);
            ResultWriter writer = new ResultWriter(opened.demarche().names(), output.isFile() ? 0 : streams.width());
            output.write(streams.out(), byteOrderMark.mark(out -> writer.write(result, chosen, out)));
            return opened.exitCode();
        }
    }

    private String text() throws IOException {
        if (query != null && file != null) {
            throw new UsageException("Use either -q or a file, not both.", "");
        }
        if (query != null) {
            return query;
        }
        if (file == null || file.toString().equals("-")) {
            return new String(streams.in().readAllBytes(), StandardCharsets.UTF_8);
        }
        return Files.readString(file);
    }
}
