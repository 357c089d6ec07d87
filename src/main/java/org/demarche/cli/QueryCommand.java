package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;
import org.demarche.query.catalogue.View;
import org.demarche.query.result.MatrixText;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.result.ResultWriter;
import org.demarche.text.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(
        name = "query",
        description = "Run a query of the catalogue. Without a name, list all queries.",
        footer = {
            "",
            "Parameters of a query are options. To list them: demarche query NAME --help",
            "",
            "Example:",
            "  demarche query positions-on --proposal no-nato-enlargement"
        })
final class QueryCommand implements Callable<ExitCode> {

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
            names = "--wide",
            description = "Show all columns, including ids, and print a matrix as a list (text and Markdown only).")
    private boolean wide;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Folder with .rq files to use instead of the built-in catalogue.")
    private @Nullable Path queries;

    @Option(
            names = {"-h", "--help"},
            description = "Show this help, or the parameters of a query, and exit.")
    private boolean help;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of the query.")
    private @Nullable String name;

    @Unmatched
    private List<String> parameters = new ArrayList<>();

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    QueryCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        QueryCatalogue catalogue = queries == null ? QueryCatalogue.builtIn() : QueryCatalogue.of(queries);
        if (name == null) {
            return help ? usage(spec.commandLine()) : list(catalogue);
        }
        CatalogueQuery query = catalogue.get(name);
        QueryParameterOptions options = new QueryParameterOptions(query, streams.err());
        return help ? usage(options.commandLine()) : ask(query, options);
    }

    private ExitCode ask(CatalogueQuery query, QueryParameterOptions options) throws IOException {
        ResultFormat chosen = format.format();
        byteOrderMark.check(chosen == ResultFormat.CSV);
        var values = options.parse(parameters);
        try (DataSourceOptions.Opened opened = data.open(streams.err())) {
            ShortNames names = opened.demarche().names();
            int width = output.isFile() ? 0 : streams.width();
            QueryResult result = opened.demarche().query(query, values);
            output.write(streams.out(), byteOrderMark.mark(out -> {
                if (result instanceof QueryResult.Table table && isMatrix(query, chosen)) {
                    out.write(new MatrixText(table, query.view(), names)
                            .write(width)
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    new ResultWriter(names, width).write(shown(result, query, chosen), chosen, out);
                }
            }));
            return opened.exitCode();
        }
    }

    private boolean isMatrix(CatalogueQuery query, ResultFormat chosen) {
        return query.view().kind() == View.Kind.MATRIX && chosen == ResultFormat.TEXT && !wide;
    }

    /** Tables for people show the main columns; programs get every column. */
    private QueryResult shown(QueryResult result, CatalogueQuery query, ResultFormat chosen) {
        boolean all = wide || !(chosen == ResultFormat.TEXT || chosen == ResultFormat.MARKDOWN);
        return result instanceof QueryResult.Table table && !all ? table.only(query.shown()) : result;
    }

    private ExitCode list(QueryCatalogue catalogue) throws IOException {
        if (!parameters.isEmpty()) {
            throw new UsageException(
                    "The name of the query is missing.", "Put it before its parameters: demarche query NAME …");
        }
        List<List<String>> rows = catalogue.all().stream()
                .sorted(java.util.Comparator.comparing(CatalogueQuery::topic).thenComparing(CatalogueQuery::name))
                .map(query -> List.of(query.topic(), query.name(), query.title(), signature(query)))
                .toList();
        String table = new TextTable(List.of("topic", "name", "title", "parameters"), rows).write(streams.width());
        streams.out().write(table.getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
        return ExitCode.OK;
    }

    private static String signature(CatalogueQuery query) {
        return query.parameters().stream()
                .map(QueryCommand::signature)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static String signature(QueryParameter parameter) {
        return parameter.required() ? "--" + parameter.name() : "[--" + parameter.name() + "]";
    }

    private ExitCode usage(picocli.CommandLine command) {
        PrintWriter out = new PrintWriter(streams.out(), false, StandardCharsets.UTF_8);
        command.usage(out);
        out.flush();
        return ExitCode.OK;
    }
}
