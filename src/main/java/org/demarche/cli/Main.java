package org.demarche.cli;

import java.util.Objects;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point: the only place that ends the process. */
@Command(
        name = "demarche",
        description = "A knowledge graph of positions in foreign policy.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    /** What the launcher runs once to fill the start-up cache: it should touch what commands use most. */
    @Command(name = "warmup", hidden = true)
    void warmup() {
        try (var query = QueryExecution.model(ModelFactory.createDefaultModel())
                .query("SELECT (count(*) AS ?n) { ?s ?p ?o } ORDER BY ?n")
                .build()) {
            query.execSelect()
                    .forEachRemaining(row -> spec.commandLine().getOut().println(row.get("n")));
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"demarche " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
