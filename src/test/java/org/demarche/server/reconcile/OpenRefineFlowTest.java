package org.demarche.server.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.Demarche;
import org.demarche.linking.ActorReconciliation;
import org.demarche.load.Corpus;
import org.demarche.server.Server;
import org.demarche.server.ServerOptions;
import org.demarche.wikidata.index.AuthorityFile;
import org.demarche.wikidata.reconcile.ReconciliationService;
import org.demarche.wikidata.reconcile.ServiceProfiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenRefine does with a service: the manifest, batches of ten, suggestions, a preview in a frame, and more columns. */
class OpenRefineFlowTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Demarche demarche;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        demarche = Demarche.inMemory();
        demarche.load(Corpus.at(Path.of("data")));
        ReconciliationService wikidata =
                new ReconciliationService(AuthorityFile.open(), ServiceProfiles.wikidata("en"));
        Map<String, Supplier<ReconciliationService>> services =
                Map.of("wikidata", () -> wikidata, "actors", new ActorReconciliation(demarche, "en"));
        server = Server.start(
                demarche,
                ServerOptions.defaults()
                        .at(ServerOptions.LOOPBACK, 0)
                        .with(new ServerOptions.Mount(
                                ReconciliationEndpoint.PATH,
                                ReconciliationEndpoint.METHODS,
                                ReconciliationEndpoint.MAX_BODY,
                                new ReconciliationEndpoint(services))));
    }

    @AfterAll
    static void stop() {
        server.close();
        demarche.close();
    }

    static Stream<String> services() {
        return Stream.of("wikidata", "actors");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aWholeRun(String name) throws Exception {
        URI service = server.uri().resolve("reconcile/" + name);
        JsonNode manifest = json(get(service));
        assertTrue(manifest.path("versions").toString().contains("0.2"));

        List<String> cells = List.of(
                "NATO",
                "Geneva Centre for Security Policy",
                "Canada",
                "nobody",
                "x",
                "y",
                "z",
                "1",
                "2",
                "GCSP",
                "Switzerland",
                "Canadá");
        Map<String, String> ids = new LinkedHashMap<>();
        for (int from = 0; from < cells.size(); from += 10) {
            List<String> batch = cells.subList(from, Math.min(cells.size(), from + 10));
            JsonNode results = json(post(service, "queries", queries(batch)));
            for (int i = 0; i < batch.size(); i++) {
                JsonNode result = results.path("q" + i).path("result");
                assertTrue(result.isArray(), batch.get(i));
                // A person takes the best one; of a name alone, the service is sure of few.
                if (!result.isEmpty()) {
                    ids.put(batch.get(i), result.path(0).path("id").asString(""));
                }
            }
        }
        boolean wikidata = name.equals("wikidata");
        assertEquals(wikidata ? "Q7184" : "nato", ids.get("NATO"));
        assertEquals(wikidata ? "Q1502181" : "gcsp", ids.get("GCSP"));

        JsonNode types = manifest.path("suggest").path("type");
        URI suggest = URI.create(types.path("service_url").asString("")
                + types.path("service_path").asString("") + "?prefix=");
        assertEquals(3, json(get(suggest)).path("result").size());

        URI preview =
                URI.create(manifest.path("preview").path("url").asString("").replace("{{id}}", ids.get("NATO")));
        HttpResponse<String> framed = get(preview);
        assertTrue(framed.body().contains("NATO"));
        assertTrue(framed.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors *"));

        JsonNode propose = manifest.path("extend").path("propose_properties");
        JsonNode properties = json(get(URI.create(propose.path("service_url").asString("")
                        + propose.path("service_path").asString("") + "?type=x&limit=50")))
                .path("properties");
        String country = wikidata ? "P17" : "country";
        assertTrue(properties.toString().contains("\"" + country + "\""), properties::toString);

        String extend = "{\"ids\": [\"" + ids.get("GCSP") + "\"], \"properties\": [{\"id\": \"" + country + "\"}]}";
        JsonNode row = json(post(service, "extend", extend)).path("rows").path(ids.get("GCSP"));
        assertEquals("Switzerland", row.path(country).path(0).path("name").asString(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?queries=%7B", "/nothing", "/preview", "/preview?id=Q404", "?callback=1"})
    void everyPageMayAskAndReadTheAnswerEvenIfItIsAnError(String what) throws Exception {
        HttpResponse<String> response = get(URI.create(server.uri() + "reconcile/wikidata" + what));
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""),
                what);
        assertTrue(response.headers()
                .firstValue("Access-Control-Allow-Credentials")
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PATCH", "TRACE"})
    void otherMethodsAreAnsweredSoThatAPageCanReadIt(String method) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(server.uri().resolve("reconcile/wikidata"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://example.org"));
        assertEquals(method.equals("OPTIONS") ? 204 : 405, response.statusCode());
        if (!method.equals("TRACE")) {
            assertEquals(
                    "*",
                    response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        }
    }

    @Test
    void queriesMayAlsoStandInTheAddress() throws Exception {
        String query = URLEncoder.encode("{\"q0\": {\"query\": \"NATO\"}}", StandardCharsets.UTF_8);
        JsonNode results = json(get(URI.create(server.uri() + "reconcile/wikidata?queries=" + query)));
        assertEquals(
                "Q7184", results.path("q0").path("result").path(0).path("id").asString(""));
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        HttpResponse<String> response =
                post(server.uri().resolve("reconcile/wikidata"), "queries", "x".repeat(3 << 20));
        assertEquals(413, response.statusCode());
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void aBodyThatIsNoFormIsRefused() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(server.uri().resolve("reconcile/wikidata"))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>")));
        assertEquals(415, response.statusCode());
    }

    @Test
    void theAddressInTheManifestIsTheOneThatWasAsked() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(server.uri().resolve("reconcile/wikidata"))
                .header("X-Forwarded-Proto", "https"));
        String address = json(response)
                .path("suggest")
                .path("entity")
                .path("service_url")
                .asString("");
        // A proxy that we are not configured to trust says so.
        assertEquals("http://" + server.uri().getAuthority() + "/reconcile/wikidata", address);
    }

    private static String queries(List<String> names) {
        Map<String, Object> batch = new LinkedHashMap<>();
        for (String name : names) {
            batch.put("q" + batch.size(), Map.of("query", name, "limit", 3));
        }
        return JsonMapper.shared().writeValueAsString(batch);
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return send(HttpRequest.newBuilder(uri));
    }

    private static HttpResponse<String> post(URI uri, String field, String value) throws Exception {
        String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return JsonMapper.shared().readTree(response.body());
    }
}
