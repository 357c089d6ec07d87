package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.Demarche;
import org.demarche.ObservedStore;
import org.demarche.load.Corpus;
import org.demarche.query.update.SparqlRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many queries a page takes when nothing of it is in a cache. */
class QueriesOfAPageTest {

    private static final List<String> QUERIES = new CopyOnWriteArrayList<>();
    private static Demarche demarche;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        demarche = ObservedStore.inMemory(query -> QUERIES.add(query.toString()));
        demarche.load(Corpus.at(Path.of("data")));
        server = TestServer.of(demarche);
        page("/"); // so that the server has read ahead what it reads ahead
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> page(String path) {
        QUERIES.clear();
        String body = server.get(path, "Accept", "text/html").body();
        assertTrue(body.contains("<main"), body);
        return List.copyOf(QUERIES);
    }

    /** Any change of the store empties the caches. */
    private static void change() {
        demarche.update(SparqlRequest.of("INSERT DATA { GRAPH <g> { <a> rdfs:label 'a' } }"));
        demarche.update(SparqlRequest.of("DELETE DATA { GRAPH <g> { <a> rdfs:label 'a' } }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matrix",
                "/matrix?kind=offer",
                "/matrix?issue=nato-enlargement&order=agreement",
                "/matrix?rows=documents",
                "/about",
                "/actors",
                "/actors?kind=state&order=name",
                "/proposals",
                "/documents",
                "/issues",
                "/positions?target=us-reply",
                "/timeline",
                "/timeline?actor=nikolai-sokov",
                "/networks",
                "/search?q=vienna",
                "/search?q=high+time",
                "/query/positions-on?proposal=no-nato-enlargement",
                "/ask?query=SELECT+*+%7B%3Fs+a+dem:Issue%7D",
                "/id/nikolai-sokov",
                "/id/nato",
                "/id/united-states",
                "/id/no-nato-enlargement",
                "/id/missiles-in-europe",
                "/id/us-reply",
                "/id/us-reply-2022-02-05",
                "/id/us-reply-2022-02-05/us-supports-open-door",
                "/id/us-reply-2022-02-05/us-supports-open-door/evidence/1",
            })
    void noQueryRunsTwice(String path) {
        change();
        List<String> queries = page(path);
        assertEquals(List.copyOf(new LinkedHashSet<>(queries)), queries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/nikolai-sokov", "/id/nato", "/id/united-states"})
    void theseAreTheQueriesOfAnActor(String path) {
        change();
        List<String> queries = page(path);
        assertTrue(queries.size() <= 13, queries.size() + " queries:\n" + String.join("\n", queries));
    }
}
