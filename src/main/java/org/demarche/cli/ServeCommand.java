package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.linking.ActorReconciliation;
import org.demarche.linking.LinkReview;
import org.demarche.load.Corpus;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.server.Server;
import org.demarche.server.ServerOptions;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.WriteAccess;
import org.demarche.server.reconcile.ReconciliationEndpoint;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.reconcile.ReconciliationService;
import org.demarche.wikidata.reconcile.ServiceProfiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the server and waits for the end of the process. This is all that the command line knows of the server. */
@Command(
        name = "serve",
        description =
                "Publishes the corpus on the web: pages, linked data, a SPARQL endpoint and an API, and reconciliation services"
                        + " for OpenRefine.",
        footer = {"", "Example:", "  demarche serve --port 8080"})
final class ServeCommand implements Callable<ExitCode> {

    /** In which services give names and descriptions first; others are in the data, too. */
    private static final String LANGUAGE = "en";

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions data;

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
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long one answer may take; who asks can lower it. Default: 10.")
    private double timeout = ServerOptions.USUAL_TIME.toSeconds();

    @Option(
            names = "--writable",
            description = "Lets those change the store who know a token: the content of --token-file, the environment's"
                    + " DEMARCHE_TOKEN, or one that is made up and shown.")
    private boolean writable;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the token, alone.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--behind-proxy",
            description = "Requests come through a proxy on this machine, which says who asks (X-Forwarded-For).")
    private boolean behindProxy;

    @Option(names = "--no-log", description = "Without a line for each request.")
    private boolean quiet;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Folder with .rq files, in place of the built-in catalogue.")
    private @Nullable Path queries;

    ServeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException, InterruptedException {
        ServerOptions options = options();
        try (ShutdownSignal termination = new ShutdownSignal();
                DataSourceOptions.Opened opened = data.open(streams.err());
                EntitySource entities = index.open();
                Server server = start(opened.demarche(), with(options, opened, entities))) {
            streams.err().println("Serving " + server.uri() + " (stop with Ctrl-C)");
            termination.await();
            return opened.exitCode();
        }
    }

    private Server start(Demarche demarche, ServerOptions options) {
        if (writable && !demarche.isWritable()) {
            throw new UsageException(
                    "An endpoint's store is not changed through this server.",
                    "Leave --writable out, and send updates to the endpoint itself.");
        }
        return Server.start(demarche, options);
    }

    private ServerOptions options() throws IOException {
        if (!(timeout > 0 && timeout <= 86_400)) {
            throw new UsageException("--timeout is " + timeout + ".", "Give seconds, more than 0 and at most 86400.");
        }
        QueryCatalogue catalogue = queries == null ? QueryCatalogue.builtIn() : QueryCatalogue.of(queries);
        return ServerOptions.usual()
                .at(host, port)
                .with(catalogue)
                .with(Duration.ofMillis((long) (timeout * 1000)))
                .with(new WriteAccess(writable ? Optional.of(token()) : Optional.empty()))
                .behindProxy(behindProxy)
                .loggingTo(quiet ? line -> {} : streams.err()::println);
    }

    private String token() throws IOException {
        String environment = System.getenv("DEMARCHE_TOKEN");
        String token =
                tokenFile == null ? environment : Files.readString(tokenFile).strip();
        if (token == null) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            token = Base64.getUrlEncoder().encodeToString(random);
            streams.err().println("The token of this run: " + token);
        }
        if (token.length() < WriteAccess.SHORTEST || token.chars().anyMatch(Character::isWhitespace)) {
            throw new UsageException(
                    "The token will not do.",
                    "Take at least " + WriteAccess.SHORTEST + " characters, none of them blank.");
        }
        return token;
    }

    /** With the services that look for entities, and the review of what was found, where judgements can be kept. */
    private ServerOptions with(ServerOptions options, DataSourceOptions.Opened opened, EntitySource entities)
            throws IOException {
        ServerOptions reconciling = options.with(reconciliation(opened.demarche(), entities));
        Corpus corpus = opened.corpus().orElse(null);
        return corpus == null || !writable
                ? reconciling
                : LinkReview.of(corpus, opened.demarche(), entities, LANGUAGE)
                        .map(reconciling::with)
                        .orElse(reconciling);
    }

    private static ServerOptions.Mount reconciliation(Demarche demarche, EntitySource entities) {
        ReconciliationService wikidata = new ReconciliationService(entities, ServiceProfiles.wikidata(LANGUAGE));
        RequestHandler page = new ReconciliationEndpoint(
                Map.of("wikidata", () -> wikidata, "actors", new ActorReconciliation(demarche, LANGUAGE)));
        return new ServerOptions.Mount(ReconciliationEndpoint.PATH, ReconciliationEndpoint.METHODS, page);
    }
}
