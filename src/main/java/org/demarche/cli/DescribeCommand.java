package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.export.ExportFormat;
import org.demarche.export.Exporter;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.read.EntityDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "describe",
        description = "Show everything about one entity: its properties and all references to it.",
        footer = {"", "Example:", "  demarche describe nato"})
final class DescribeCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions data;

    @Mixin
    private OutputOption output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, turtle, ntriples, jsonld or rdfxml. Default: text.")
    private String format = "text";

    @Parameters(
            paramLabel = "ENTITY",
            description = "Short id, IRI, prefixed name, or a name that is unique in the data.")
    private String entity;

    DescribeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        boolean text = format.toLowerCase(Locale.ROOT).equals("text");
        ExportFormat graph = text ? ExportFormat.TURTLE : graphFormat();
        try (DataSourceOptions.Opened opened = data.open(streams.err())) {
            Demarche demarche = opened.demarche();
            EntityDescription description = demarche.describe(demarche.resolve(entity, ParameterType.RESOURCE));
            int width = output.isFile() ? 0 : streams.width();
            output.write(streams.out(), out -> {
                if (text) {
                    new DescriptionTables(demarche.names(), width).write(description, out);
                } else {
                    Exporter.write(description.graph(), graph, out);
                }
            });
            return opened.exitCode();
        }
    }

    private ExportFormat graphFormat() {
        return ExportFormat.named(format)
                .filter(known -> !known.isTable())
                .orElseThrow(
                        () -> FormatOption.unknown(format, List.of("text", "turtle", "ntriples", "jsonld", "rdfxml")));
    }
}
