package org.demarche.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.server.Server;
import org.demarche.server.ServerOptions;

/** Starts the server briefly and requests the most visited pages, so that their classes are in the start-up cache. */
final class ServerTrainingRun {

    private static final List<String> PATHS = List.of(
            "/",
            "/id/nato",
            "/query/positions-on?proposal=no-nato-enlargement",
            "/query/positions-on.json?proposal=no-nato-enlargement",
            "/sparql?query=ASK%7B%7D",
            "/sparql",
            "/ask",
            "/nothing");

    private ServerTrainingRun() {}

    static void run(Corpus corpus) throws IOException, InterruptedException {
        try (Demarche demarche = Demarche.inMemory()) {
            demarche.load(corpus);
            try (Server server = Server.start(demarche, ServerOptions.defaults().at(ServerOptions.LOOPBACK, 0));
                    HttpClient client = HttpClient.newHttpClient()) {
                for (String path : PATHS) {
                    URI uri = server.uri().resolve(path);
                    HttpRequest request = HttpRequest.newBuilder(uri)
                            .header("Accept", "text/html, */*;q=0.1")
                            .build();
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }
}
