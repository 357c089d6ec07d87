package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.demarche.Demarche;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.linking.LinkReview;
import org.demarche.load.Corpus;
import org.demarche.server.coding.CoderLinks;
import org.demarche.server.coding.CodingService;
import org.demarche.server.http.WriteAccess;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.index.AuthorityFile;
import org.demarche.workbench.Workbench;

/** A server on a free port of this machine, and a client of it. */
final class TestServer implements AutoCloseable {

    static final String TOKEN = "a-token-for-these-tests";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Demarche demarche;
    private final Server server;
    private final List<String> log = new CopyOnWriteArrayList<>();

    private TestServer(Demarche demarche, UnaryOperator<ServerOptions> options) {
        this.demarche = demarche;
        this.server = Server.start(
                demarche,
                options.apply(ServerOptions.defaults().at("127.0.0.1", 0).loggingTo(log::add)));
    }

    /** Of a corpus of the project, {@code data} or {@code data/examples}. */
    static TestServer of(String corpus, UnaryOperator<ServerOptions> options) throws IOException {
        Demarche demarche = Demarche.inMemory();
        demarche.load(Corpus.at(Path.of(corpus)));
        var texts = Corpus.at(Path.of(corpus)).textFolder();
        return new TestServer(demarche, defaults -> options.apply(defaults.with(texts)));
    }

    /** Of a store that is closed with it. */
    static TestServer of(Demarche demarche) {
        return new TestServer(demarche, UnaryOperator.identity());
    }

    static TestServer of(String corpus) throws IOException {
        return of(corpus, UnaryOperator.identity());
    }

    /** Of an empty store, open to those who have the {@link #TOKEN}. */
    static TestServer writable() {
        return new TestServer(Demarche.inMemory(), TestServer::writable);
    }

    /** Of a corpus whose doubtful links are judged by those who have the {@link #TOKEN}. */
    static TestServer reviewing(Path corpus, EntitySource entities) throws IOException {
        Demarche demarche = Demarche.inMemory();
        demarche.load(Corpus.at(corpus));
        LinkReview review =
                LinkReview.of(Corpus.at(corpus), demarche, entities, "en").orElseThrow();
        return new TestServer(demarche, options -> writable(options).with(review));
    }

    /** Of a corpus that coders with links change. */
    static TestServer coding(Path corpus, boolean separate, CoderLinks links) throws IOException {
        return coding(corpus, separate, Optional.of(links));
    }

    /** Of a corpus that coders with the {@link #TOKEN} change. */
    static TestServer coding(Path corpus) throws IOException {
        return coding(corpus, false, Optional.empty());
    }

    private static TestServer coding(Path corpus, boolean separate, Optional<CoderLinks> links) throws IOException {
        Demarche demarche = Demarche.inMemory();
        demarche.load(Corpus.at(corpus));
        Workbench workbench = Workbench.of(
                corpus,
                corpus.resolve("texts"),
                separate,
                demarche,
                () -> Extraction.open(TaggerChoice.RULES, Optional.empty(), line -> {}));
        CodingService service = new CodingService(workbench, AuthorityFile.open(), links);
        return new TestServer(demarche, options -> (links.isEmpty() ? writable(options) : options).with(service));
    }

    static ServerOptions writable(ServerOptions options) {
        return options.with(new WriteAccess(Optional.of(TOKEN)));
    }

    /** The lines of the log so far. */
    List<String> log() {
        return log;
    }

    URI uri(String path) {
        return server.uri().resolve(path);
    }

    int port() {
        return server.uri().getPort();
    }

    /** Sends a GET request with headers given as name, value, name, value. */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The HTML of a page that a person opens. */
    String page(String path) {
        return page(path, 200);
    }

    /** The HTML of a page that a person opens, which has this status. */
    String page(String path, int status) {
        HttpResponse<String> response = get(path, "Accept", "text/html");
        assertEquals(status, response.statusCode(), path + "\n" + response.body());
        return response.body();
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
        demarche.close();
    }
}
