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
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.io.PrivateFile;
import org.demarche.linking.ActorReconciliation;
import org.demarche.linking.LinkReview;
import org.demarche.load.Corpus;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.server.Server;
import org.demarche.server.ServerOptions;
import org.demarche.server.coding.CodingService;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.WriteAccess;
import org.demarche.server.recommend.RecommenderEndpoint;
import org.demarche.server.reconcile.ReconciliationEndpoint;
import org.demarche.validate.TextFolder;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.reconcile.ReconciliationService;
import org.demarche.wikidata.reconcile.ServiceProfiles;
import org.demarche.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the server and runs it until the process is stopped. */
@Command(
        name = "serve",
        description = {
            "Publish the corpus as a website with linked data, a SPARQL endpoint, an API, and reconciliation services"
                    + " for OpenRefine.",
            "By default the server is read-only and listens on localhost.",
            "Readers see the texts that may be shown, if --texts or the corpus has them."
        },
        footer = {"", "Example:", "  demarche serve --port 8080"})
final class ServeCommand implements Callable<ExitCode> {

    /** The preferred language of names and descriptions in services. */
    private static final String LANGUAGE = "en";

    private static final int LAST_PORT = 65_535;

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions data;

    @Mixin
    private IndexOption index;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0 chooses a free port. Default: 3030.")
    private int port = ServerOptions.DEFAULT_PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Network address to listen on; 0.0.0.0 listens on all. Default: 127.0.0.1.")
    private String host = ServerOptions.LOOPBACK;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Time limit for a request; clients can ask for less. Default: 10.")
    private double timeout = ServerOptions.DEFAULT_TIME.toSeconds();

    @Option(
            names = "--writable",
            description = "Allow updates, coding and reviews by clients that send a token: the content of"
                    + " --token-file, the value of DEMARCHE_TOKEN, or a random token that is printed.")
    private boolean writable;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that contains only the token.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--recommender",
            description = "Draft documents that annotators open in INCEpTION, as its external recommender.")
    private boolean recommender;

    @Option(names = "--behind-proxy", description = "Trust the X-Forwarded headers of a reverse proxy on this machine.")
    private boolean behindProxy;

    @Option(names = "--no-log", description = "Do not log requests.")
    private boolean quiet;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Folder with .rq files to use instead of the built-in catalogue.")
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
                ActorReconciliation actors = new ActorReconciliation(opened.demarche(), LANGUAGE);
                @Nullable Workbench workbench = workbench(opened);
                RecommenderEndpoint recommending = recommending(opened, options);
                Server server = start(
                        opened.demarche(), with(with(options, recommending), opened, entities, actors, workbench))) {
            streams.err().println("Serving at " + server.uri() + " (press Ctrl-C to stop)");
            termination.await();
            return opened.exitCode();
        }
    }

    private Server start(Demarche demarche, ServerOptions options) {
        if (writable && !demarche.isWritable()) {
            throw new UsageException(
                    "--writable cannot be combined with --endpoint.", "Send updates directly to the endpoint.");
        }
        return Server.start(demarche, options, streams.err()::println);
    }

    private ServerOptions options() throws IOException {
        if (!(timeout > 0 && timeout <= 86_400)) {
            throw new UsageException(
                    "--timeout " + timeout + " is out of range.", "Use a number of seconds above 0 and up to 86400.");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new UsageException("--port " + port + " is out of range.", "Use a port from 0 to " + LAST_PORT + ".");
        }
        if (tokenFile != null && !writable) {
            throw new UsageException("--token-file requires --writable.", "Without it, nobody signs in.");
        }
        QueryCatalogue catalogue = queries == null ? QueryCatalogue.builtIn() : QueryCatalogue.of(queries);
        return ServerOptions.defaults()
                .at(host, port)
                .with(catalogue)
                .with(Duration.ofMillis((long) (timeout * 1000)))
                .with(new WriteAccess(writable ? Optional.of(token()) : Optional.empty()))
                .behindProxy(behindProxy)
                .loggingTo(quiet ? line -> {} : streams.err()::println);
    }

    private String token() throws IOException {
        String environment = System.getenv("DEMARCHE_TOKEN");
        String token = tokenFile == null ? environment : read(tokenFile);
        if (token == null) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            token = Base64.getUrlEncoder().encodeToString(random);
            streams.err().println("Token for this run: " + token);
        }
        if (token.length() < WriteAccess.MIN_LENGTH || token.chars().anyMatch(Character::isWhitespace)) {
            throw new UsageException(
                    "The token is too short or contains whitespace.",
                    "Use at least " + WriteAccess.MIN_LENGTH + " characters without whitespace.");
        }
        return token;
    }

    private static String read(Path file) throws IOException {
        if (PrivateFile.isOpenToOthers(file)) {
            throw new UsageException(
                    "Users other than its owner may read or write " + file + ".", "Run: chmod 600 " + file);
        }
        return Files.readString(file).strip();
    }

    /** The codings to change in the browser; null unless they are files of a folder, and the server is writable. */
    private @Nullable Workbench workbench(DataSourceOptions.Opened opened) {
        Path folder =
                opened.corpus().map(Corpus::data).filter(Files::isDirectory).orElse(null);
        return folder == null || !writable
                ? null
                : Workbench.of(
                        folder,
                        opened.texts().map(TextFolder::folder).orElseGet(() -> folder.resolve("texts")),
                        false,
                        opened.demarche(),
                        () -> Extraction.open(TaggerChoice.MINILM, Optional.empty(), streams.err()::println));
    }

    private RecommenderEndpoint recommending(DataSourceOptions.Opened opened, ServerOptions options) {
        return new RecommenderEndpoint(
                () -> Extraction.open(TaggerChoice.MINILM, opened.corpus().map(Corpus::data), streams.err()::println),
                options.writeAccess(),
                options.time());
    }

    private ServerOptions with(ServerOptions options, RecommenderEndpoint recommending) {
        return recommender
                ? options.with(new ServerOptions.Mount(
                        RecommenderEndpoint.PATH,
                        RecommenderEndpoint.METHODS,
                        RecommenderEndpoint.MAX_BODY,
                        recommending))
                : options;
    }

    /** Adds the reconciliation services and, if files can be changed, coding and the review of links. */
    private ServerOptions with(
            ServerOptions options,
            DataSourceOptions.Opened opened,
            EntitySource entities,
            ActorReconciliation actors,
            @Nullable Workbench workbench)
            throws IOException {
        ServerOptions reading = options.with(opened.texts());
        ServerOptions coding =
                workbench == null ? reading : reading.with(new CodingService(workbench, entities, Optional.empty()));
        ServerOptions reconciling = coding.with(reconciliation(actors, entities));
        Corpus corpus = opened.corpus().orElse(null);
        return corpus == null || !writable
                ? reconciling
                : LinkReview.of(corpus, opened.demarche(), entities, LANGUAGE)
                        .map(reconciling::with)
                        .orElse(reconciling);
    }

    private static ServerOptions.Mount reconciliation(ActorReconciliation actors, EntitySource entities) {
        ReconciliationService wikidata = new ReconciliationService(entities, ServiceProfiles.wikidata(LANGUAGE));
        RequestHandler page = new ReconciliationEndpoint(Map.of("wikidata", () -> wikidata, "actors", actors));
        return new ServerOptions.Mount(
                ReconciliationEndpoint.PATH, ReconciliationEndpoint.METHODS, ReconciliationEndpoint.MAX_BODY, page);
    }
}
