package org.demarche.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryParameter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The parameters of a query as command line options. */
final class QueryParameterOptions {

    private final CatalogueQuery query;
    private final CommandLine commandLine;

    QueryParameterOptions(CatalogueQuery query, PrintWriter err) {
        this.query = query;
        CommandSpec spec = CommandSpec.create().name("demarche query " + query.name());
        query.parameters().forEach(parameter -> spec.addOption(option(parameter)));
        spec.usageMessage()
                .description(query.title() + ".", query.description())
                .footer(footer());
        this.commandLine = new CommandLine(spec).setErr(err).setUsageHelpWidth(Main.USAGE_WIDTH);
    }

    /** The parser, for its help. */
    CommandLine commandLine() {
        return commandLine;
    }

    /** The value of each parameter given, as typed. */
    Map<String, String> parse(List<String> arguments) {
        ParseResult parsed = commandLine.parseArgs(arguments.toArray(String[]::new));
        Map<String, String> values = new LinkedHashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            String value = parsed.matchedOptionValue("--" + parameter.name(), (String) null);
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return values;
    }

    private static OptionSpec option(QueryParameter parameter) {
        String needed = parameter.required() ? " Required." : "";
        String standard = parameter.defaultValue() == null ? "" : " Default: " + parameter.defaultValue() + ".";
        return OptionSpec.builder("--" + parameter.name())
                .type(String.class)
                .arity("1")
                .paramLabel(parameter.type().word().toUpperCase(java.util.Locale.ROOT))
                .description(parameter.description() + "." + needed + standard)
                .build();
    }

    private String[] footer() {
        return new String[] {
            "",
            "Options for data, format and output: demarche query --help",
            "",
            "Example:",
            ("  demarche query " + query.name() + " " + query.example()).stripTrailing() + data()
        };
    }

    private String data() {
        return query.exampleData().equals("data") ? "" : " --data " + query.exampleData();
    }
}
