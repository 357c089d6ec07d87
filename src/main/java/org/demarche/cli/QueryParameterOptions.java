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

/** The parameters of one question as options of the command line. */
final class QueryParameterOptions {

    private final CatalogueQuery question;
    private final CommandLine commandLine;

    QueryParameterOptions(CatalogueQuery question, PrintWriter err) {
        this.question = question;
        CommandSpec spec = CommandSpec.create().name("demarche query " + question.name());
        question.parameters().forEach(parameter -> spec.addOption(option(parameter)));
        spec.usageMessage()
                .description(question.title() + ".", question.description())
                .footer(footer());
        this.commandLine = new CommandLine(spec).setErr(err).setUsageHelpWidth(Main.USAGE_WIDTH);
    }

    /** For its help. */
    CommandLine commandLine() {
        return commandLine;
    }

    /** Parameter to value, as typed. */
    Map<String, String> parse(List<String> arguments) {
        ParseResult parsed = commandLine.parseArgs(arguments.toArray(String[]::new));
        Map<String, String> values = new LinkedHashMap<>();
        for (QueryParameter parameter : question.parameters()) {
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
            "Data, format and output are chosen as for every question: demarche query --help",
            "",
            "Example:",
            ("  demarche query " + question.name() + " " + question.example()).stripTrailing() + data()
        };
    }

    private String data() {
        return question.exampleData().equals("data") ? "" : " --data " + question.exampleData();
    }
}
