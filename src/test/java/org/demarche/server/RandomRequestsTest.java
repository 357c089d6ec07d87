package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a client sends, the server does not fail. */
@Timeout(300)
class RandomRequestsTest {

    /** More of them: {@code -Dfuzz.requests=100000 -Dfuzz.first=200}. */
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 200);

    private static final int FIRST = Integer.getInteger("fuzz.first", 0);

    private static final List<String> FORMATS = List.of("json", "xml", "csv", "tsv", "turtle", "nt", "jsonld", "rdf");

    private static final List<String> PATHS = List.of(
            "/",
            "/search",
            "/suggest",
            "/positions",
            "/positions.csv",
            "/actors",
            "/actors.csv",
            "/proposals",
            "/issues",
            "/documents",
            "/matrix",
            "/matrix.csv",
            "/matrix.svg",
            "/timeline",
            "/networks",
            "/networks.svg",
            "/networks.json",
            "/tie",
            "/cite",
            "/thing",
            "/id/toll-accord",
            "/export/all.csv",
            "/export/x.ttl",
            "/.well-known/void",
            "/sparql",
            "/ask",
            "/code");

    private static final List<String> NAMES = List.of(
            "q",
            "actor",
            "actors",
            "proposal",
            "issue",
            "document",
            "target",
            "stance",
            "kind",
            "from",
            "until",
            "since",
            "page",
            "sort",
            "order",
            "iri",
            "format",
            "timeout",
            "minimum",
            "level",
            "aggregation",
            "relation",
            "query",
            "one",
            "other",
            "a",
            "b",
            "rows",
            "columns",
            "step",
            "limit",
            "of",
            "show",
            "threshold",
            "camps");

    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "NaN",
            "2022",
            "2022-13-45",
            "-2022-01-01",
            "toll-accord",
            "nobody",
            "dem:Support",
            "support",
            "http://[",
            "urn:x y",
            "<nato>",
            "../../etc/passwd",
            "'\"<&>",
            "\u0000",
            "\ud83d\ude00",
            "\u202e\u05d0",
            "x".repeat(3_000),
            "csv",
            "jsonld",
            "desc",
            "%",
            "a OR b*~(");

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data/examples", TestServer::writable);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void queries() {
        assertNoneFails(seed -> {
            Random random = new Random(seed);
            String query = new RandomSparql(random).query();
            String format = FORMATS.get(random.nextInt(FORMATS.size()));
            return server.post("/sparql?timeout=2&format=" + format, "application/sparql-query", query);
        });
    }

    @Test
    void queriesOnThePage() {
        assertNoneFails(seed -> server.get(
                "/ask?timeout=2&query=" + encode(new RandomSparql(new Random(seed)).query()), "Accept", "text/html"));
    }

    @Test
    void pages() {
        assertNoneFails(seed -> {
            Random random = new Random(seed);
            String accept = random.nextBoolean() ? "text/html" : "*/*";
            return server.get(path(random), "Accept", accept);
        });
    }

    private static String path(Random random) {
        QueryCatalogue catalogue = QueryCatalogue.builtIn();
        boolean asksACatalogueQuery = random.nextInt(3) == 0;
        CatalogueQuery query = catalogue.get(pick(List.copyOf(catalogue.names()), random));
        List<String> names = asksACatalogueQuery
                ? query.parameters().stream().map(QueryParameter::name).toList()
                : NAMES;
        String ending = pick(List.of("", ".html", ".json", ".csv", ".xlsx", ".ttl", ".nothing"), random);
        String path = asksACatalogueQuery ? "/query/" + query.name() + ending : pick(PATHS, random);
        StringBuilder parameters = new StringBuilder("?");
        for (int i = 0; i < 3 && !names.isEmpty(); i++) {
            parameters
                    .append(pick(names, random))
                    .append('=')
                    .append(encode(pick(VALUES, random)))
                    .append('&');
        }
        return path + parameters;
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void updates() {
        assertNoneFails(seed -> server.post(
                "/sparql?timeout=2",
                "application/sparql-update",
                new RandomSparql(new Random(seed)).update(),
                "Authorization",
                "Bearer " + TestServer.TOKEN));
    }

    private static void assertNoneFails(IntFunction<HttpResponse<String>> sending) {
        List<Integer> failures = new ArrayList<>();
        int succeeded = 0;
        for (int seed = FIRST; seed < FIRST + REQUESTS; seed++) {
            int status = sending.apply(seed).statusCode();
            succeeded += status < 300 ? 1 : 0;
            if (status == 500) {
                failures.add(seed);
            }
        }
        assertEquals(List.of(), failures, "seeds");
        assertTrue(succeeded > REQUESTS / 4, "most are refused");
    }
}
