package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.query.QueryCatalogue;
import org.demarche.server.Server;
import org.demarche.server.ServerOptions;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.reconcile.Profiles;
import org.demarche.wikidata.reconcile.ReconciliationService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the server and waits for the end of the process. This is all that the command line knows of the server. */
@Command(
        name = "serve",
        description = "Publishes the corpus on the web: pages, linked data, a SPARQL endpoint and an API.",
        footer = {"", "Example:", "  demarche serve --port 8080"})
final class ServeCommand implements Callable<ExitCode> {

    /** In which services give names and descriptions first; others are in the data, too. */
    private static final String LANGUAGE = "en";

    private final Terminal terminal;

    @Mixin
    private DataOptions data;

    @Mixin
    private IndexOption index;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 for any. Default: 3030.")
    private int port = ServerOptions.USUAL_PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on. Default: 127.0.0.1, which only this machine reaches; 0.0.0.0 for all.")
    private String host = ServerOptions.LOOPBACK;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Folder with .rq files, in place of the built-in catalogue.")
    private @Nullable Path queries;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public ExitCode call() throws IOException, InterruptedException {
        QueryCatalogue catalogue = queries == null ? QueryCatalogue.builtIn() : QueryCatalogue.of(queries);
        ServerOptions options =
                ServerOptions.usual().withHost(host).withPort(port).withCatalogue(catalogue);
        try (DataOptions.Opened opened = data.open(terminal.err());
                EntitySource entities = index.open();
                Server server = Server.start(
                        opened.demarche(), options.withReconciliation(reconciliation(opened.demarche(), entities)))) {
            terminal.err().println("Serving " + server.uri() + " (stop with Ctrl-C)");
            terminal.err()
                    .println("Reconciliation for OpenRefine: " + server.uri() + "reconcile/wikidata and " + server.uri()
                            + "reconcile/actors");
            new CountDownLatch(1).await();
            return opened.exitCode();
        }
    }

    private static Map<String, Supplier<ReconciliationService>> reconciliation(
            Demarche demarche, EntitySource entities) {
        return Map.of(
                "wikidata", () -> new ReconciliationService(entities, Profiles.wikidata(LANGUAGE)),
                "actors", () -> demarche.reconciliation(LANGUAGE));
    }
}
