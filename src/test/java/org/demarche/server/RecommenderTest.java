package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.demarche.Extraction;
import org.demarche.cas.Cas;
import org.demarche.cas.FeatureStructure;
import org.demarche.cas.TypeSystem;
import org.demarche.cas.XmiDocument;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.server.http.WriteAccess;
import org.demarche.server.recommend.RecommenderEndpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests that INCEpTION sends to an external recommender. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommenderTest {

    private static final String LAYER = "webanno.custom.Position";
    private static final String PREDICT = "/recommender/predict";
    private static final String TEXT = """
            🎣 QUELL, 4 March 2024 (The Courier) – Tarnland wants a toll for the strait.

            “We reject the toll,” said Odo Restel, president of the Tarn Fishers' Union. “It would ruin small boats.”
            """;

    private static final String STRING = "uima.cas.String";
    private static final List<String> TEXT_FEATURES = List.of("holder", "stance", "target", "note");

    private TestServer server;
    private RecommenderEndpoint recommender;

    @BeforeAll
    void start() throws IOException {
        recommender = endpoint(new WriteAccess(Optional.empty()));
        server = serving(recommender);
    }

    @AfterAll
    void stop() {
        server.close();
        recommender.close();
    }

    private static RecommenderEndpoint endpoint(WriteAccess access) {
        return new RecommenderEndpoint(
                () -> Extraction.open(TaggerChoice.RULES, Optional.empty(), line -> {}),
                access,
                Duration.ofSeconds(60));
    }

    private static TestServer serving(RecommenderEndpoint recommender) throws IOException {
        return TestServer.of(
                "data/examples",
                options -> options.with(Duration.ofSeconds(60))
                        .with(new ServerOptions.Mount(
                                RecommenderEndpoint.PATH,
                                RecommenderEndpoint.METHODS,
                                RecommenderEndpoint.MAX_BODY,
                                recommender)));
    }

    private static String typeSystem() {
        Map<String, String> features = new LinkedHashMap<>();
        TEXT_FEATURES.forEach(name -> {
            features.put(name, STRING);
            features.put(name + "_score", "uima.cas.Double");
            features.put(name + "_score_explanation", STRING);
        });
        features.put("inception_internal_predicted", "uima.cas.Boolean");
        StringBuilder xml = new StringBuilder(
                "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><types><typeDescription><name>"
                        + LAYER + "</name><supertypeName>uima.tcas.Annotation</supertypeName><features>");
        features.forEach((name, range) -> xml.append("<featureDescription><name>")
                .append(name)
                .append("</name><rangeTypeName>")
                .append(range)
                .append("</rangeTypeName></featureDescription>"));
        return xml + "</features></typeDescription></types></typeSystemDescription>";
    }

    private static XmiDocument document(String text) {
        XmiDocument document = XmiDocument.of(text, "en");
        document.annotate(LAYER, 0, 2, Map.of("holder", "fish"));
        return document;
    }

    private static ObjectNode request(String feature, String text) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.putObject("metadata")
                .put("layer", LAYER)
                .put("feature", feature)
                .put("projectId", 1337)
                .put("anchoringMode", "characters")
                .put("crossSentence", true)
                .putObject("range")
                .put("begin", 0)
                .put("end", text.length());
        request.putObject("document")
                .put("xmi", document(text).xml())
                .put("documentId", 42)
                .put("userId", "anna");
        return request.put("typeSystem", typeSystem());
    }

    private HttpResponse<String> send(String path, ObjectNode request) {
        return server.post(path, "application/json", request.toString());
    }

    private List<FeatureStructure> predicted(Cas cas) {
        return cas.annotations().stream()
                .filter(it -> it.values()
                        .getOrDefault("inception_internal_predicted", "")
                        .equals("true"))
                .toList();
    }

    private Cas answer(ObjectNode request) throws IOException {
        HttpResponse<String> response = send(PREDICT, request);
        assertEquals(200, response.statusCode(), response.body());
        String xmi =
                JsonMapper.shared().readTree(response.body()).path("document").asString("");
        TypeSystem types = TypeSystem.read(new ByteArrayInputStream(typeSystem().getBytes(StandardCharsets.UTF_8)));
        return XmiDocument.read(new ByteArrayInputStream(xmi.getBytes(StandardCharsets.UTF_8)))
                .cas(types);
    }

    /** The document comes back as it was, with suggestions for the words that state a position. */
    @Test
    void suggestsHolderStanceAndTarget() throws IOException {
        Map<String, String> suggested = new LinkedHashMap<>();
        for (String feature : List.of("holder", "stance")) {
            Cas cas = answer(request(feature, TEXT));
            assertEquals(TEXT, cas.text());
            assertTrue(cas.annotations().stream()
                    .anyMatch(it -> "fish".equals(it.values().get("holder"))));
            FeatureStructure restel = predicted(cas).stream()
                    .filter(it -> cas.words(it).contains("We reject the toll"))
                    .findFirst()
                    .orElseThrow();
            suggested.put(feature, restel.values().getOrDefault(feature, ""));
            assertTrue(restel.values().containsKey(feature + "_score_explanation"));
        }
        assertEquals("Odo Restel", suggested.get("holder"));
        assertEquals("opposition", suggested.get("stance"));
        assertEquals(
                List.of("Toll for the strait", "Toll for the strait"),
                predicted(answer(request("target", TEXT))).stream()
                        .map(it -> it.values().get("target"))
                        .toList());
    }

    @Test
    void trainingIsAcceptedAndLearnsNothing() {
        HttpResponse<String> response = server.post("/recommender/train", "application/json", "{\"documents\": []}");
        assertEquals(204, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void refusesWhatItCannotAnswer() {
        ObjectNode unknown = request("note", TEXT);
        refused(400, "Nothing can be suggested for the feature \"note\"", unknown);
        refused(400, "The type system has no feature \"colour\"", request("colour", TEXT));
        refused(400, "The request has no \"layer\"", JsonMapper.shared().createObjectNode());
        ObjectNode external = request("holder", TEXT);
        external.putObject("document")
                .put("xmi", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><x>&y;</x>");
        refused(400, "document type", external);
        ObjectNode types = request("holder", TEXT).put("typeSystem", "<!DOCTYPE x [<!ENTITY y \"z\">]><x>&y;</x>");
        refused(400, "document type", types);
        refused(
                422,
                "English",
                request(
                        "holder",
                        "Der Zoll ist für die Fischer nicht gut, und sie wollen ihn nicht haben. ".repeat(20)));
        refused(422, "no text", request("holder", "  "));
        assertEquals(
                400, server.post(PREDICT, "application/json", "[".repeat(1_000)).statusCode());
        assertEquals(
                404, server.post("/recommender/other", "application/json", "{}").statusCode());
        assertEquals(405, server.get(PREDICT).statusCode());
    }

    private void refused(int status, String why, ObjectNode request) {
        HttpResponse<String> response = send(PREDICT, request);
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.body().contains(why.replace("\"", "\\\"")), response.body());
    }

    @Test
    void aServerWithATokenWantsIt() throws IOException {
        WriteAccess access = new WriteAccess(Optional.of(TestServer.TOKEN));
        try (RecommenderEndpoint guarded = endpoint(access);
                TestServer writable = serving(guarded)) {
            String body = request("holder", TEXT).toString();
            assertEquals(401, writable.post(PREDICT, "application/json", body).statusCode());
            assertEquals(
                    200,
                    writable.post(PREDICT, "application/json", body, "Authorization", "Bearer " + TestServer.TOKEN)
                            .statusCode());
        }
    }

    /** Whatever is wrong with a request is answered with a status for it, never with that of a bug. */
    @Test
    void damagedRequestsAreAnsweredOrRefused() {
        Random random = new Random(17);
        String whole = request("holder", TEXT).toString();
        for (int round = 0; round < 60; round++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, "<>&\"\\{}9é".charAt(random.nextInt(9)));
                    default -> damaged.setLength(at + 1);
                }
            }
            int status =
                    server.post(PREDICT, "application/json", damaged.toString()).statusCode();
            assertTrue(Set.of(200, 400, 422).contains(status), status + " for " + damaged);
        }
    }
}
