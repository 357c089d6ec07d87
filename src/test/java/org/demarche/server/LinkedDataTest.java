package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.demarche.Demarche;
import org.demarche.export.ExportFormat;
import org.demarche.load.Corpus;
import org.demarche.query.QueryResult.Table;
import org.demarche.read.ExportSelection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkedDataTest {

    private static final String BASE = "https://w3id.org/demarche/id/";

    private static TestServer server;
    private static Demarche corpus;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data");
        corpus = Demarche.inMemory();
        corpus.load(Corpus.at(Path.of("data")));
    }

    @AfterAll
    static void stop() {
        server.close();
        corpus.close();
    }

    static Stream<String> everyThing() throws IOException {
        try (Demarche demarche = Demarche.inMemory()) {
            demarche.load(Corpus.at(Path.of("data")));
            Table things = (Table)
                    demarche.sparql("SELECT DISTINCT ?s { ?s ?p ?o FILTER STRSTARTS(STR(?s), \"" + BASE + "\") }");
            return things.rows().stream().map(row -> row.get("s").getURI()).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyThing")
    void everyThingOfOursAnswersForPeopleAndPrograms(String iri) {
        String path = "/id/" + iri.substring(BASE.length());
        HttpResponse<String> page = server.get(path, "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));

        HttpResponse<String> data = server.get(path, "Accept", "text/turtle");
        assertEquals(200, data.statusCode());
        Node thing = NodeFactory.createURI(iri);
        assertTrue(parse(data.body(), Lang.TURTLE).contains(thing, Node.ANY, Node.ANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/nato.jsonld",
                "/export/us-reply-2022-02-05.jsonld",
                "/export/all.jsonld",
                "/thing?iri=https%3A%2F%2Fw3id.org%2Fdemarche%2Fid%2Fnato&format=jsonld",
                "/sparql?format=jsonld&query=DESCRIBE%20%3Cnato%3E"
            })
    void jsonLdIncludesItsContextOrRefersToIt(String path) {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode whole = json.readTree(server.get(path).body());
        JsonNode referring = json.readTree(server.get(path + (path.contains("?") ? "&" : "?") + "context=url")
                .body());
        String url = referring.get("@context").get(0).asString();
        assertEquals(server.uri("/data-context.jsonld").toString(), url);
        JsonNode context =
                json.readTree(server.get("/data-context.jsonld").body()).get("@context");
        assertEquals(context, whole.get("@context").get(0));
        assertEquals(whole.get("@context").get(1), referring.get("@context").get(1));
        assertEquals(whole.get("@graph"), referring.get("@graph"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export/all.csv?bom",
                "/export/us-reply-2022-02-05.csv?bom=1",
                "/query/experts.csv?bom",
                "/sparql?format=csv&bom&query=ASK%20%7B%7D"
            })
    void csvCanStartWithAByteOrderMark(String path) {
        HttpResponse<String> marked = server.get(path, "Accept-Encoding", "identity");
        assertEquals(200, marked.statusCode(), marked.body());
        String plain = server.get(path.replaceFirst("[?&]bom(=1)?", path.contains("format") ? "" : "?"))
                .body();
        assertEquals("\uFEFF" + plain, marked.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/id/nato.ttl,    text/turtle",
        "/id/nato.nt,     application/n-triples",
        "/id/nato.jsonld, application/ld+json",
        "/id/nato.json,   application/ld+json",
        "/id/nato.rdf,    application/rdf+xml",
        "/id/nato.html,   text/html",
        "/thing?iri=https%3A%2F%2Fw3id.org%2Fdemarche%2Fid%2Fnato&format=nt, application/n-triples",
        "/ontology.ttl,   text/turtle",
        "/shapes.ttl,     text/turtle",
        "/context.jsonld, application/ld+json",
        "/coding.schema.json, application/schema+json",
    })
    void anEndingChoosesTheFormat(String path, String type) {
        HttpResponse<String> response = server.get(path, "Accept", "image/png");
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
    }

    @Test
    void allFormatsSayTheSame() {
        Graph turtle = parse(server.get("/id/nato.ttl").body(), Lang.TURTLE);
        for (var other : List.of(new Other("nt", Lang.NTRIPLES), new Other("rdf", Lang.RDFXML))) {
            Graph graph = parse(server.get("/id/nato." + other.ending()).body(), other.lang());
            assertTrue(turtle.isIsomorphicWith(graph), other.ending());
        }
    }

    private record Other(String ending, Lang lang) {}

    @Test
    void tellsWhereTheOtherFormatsAre() {
        String links = server.get("/id/nato").headers().firstValue("Link").orElseThrow();
        assertTrue(links.contains("<" + server.uri("/id/nato") + ">; rel=\"canonical\""), links);
        assertTrue(links.contains("<https://w3id.org/demarche/id/nato>; rel=\"about\""), links);
        assertTrue(links.contains("</id/nato.ttl>; rel=\"alternate\"; type=\"text/turtle\""), links);
        assertTrue(links.contains("</id/nato.html>; rel=\"alternate\"; type=\"text/html\""), links);
    }

    @Test
    void whatThereIsNotIsNotFoundButMaybeSomethingNear() {
        HttpResponse<String> near = server.get("/id/nat0");
        assertEquals(404, near.statusCode());
        assertTrue(near.body().contains("Did you mean"), near.body());
        assertTrue(near.body().contains("nato"), near.body());
        assertEquals(404, server.get("/id/nothing-at-all-like-this.ttl").statusCode());
        assertEquals(404, server.get("/id/nato/evidence/77").statusCode());
        assertEquals(404, server.get("/thing?iri=http%3A%2F%2Fexample.org%2F").statusCode());
        assertEquals(404, server.get("/thing").statusCode());
    }

    @Test
    void theOntologyAnswersAsItsTermsDo() {
        Graph ontology = parse(server.get("/ontology", "Accept", "text/turtle").body(), Lang.TURTLE);
        assertTrue(ontology.contains(
                NodeFactory.createURI("https://w3id.org/demarche/ontology#Position"), Node.ANY, Node.ANY));
        assertEquals(
                200, server.get("/ontology", "Accept", "application/ld+json").statusCode());
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"QDPX", "INCEPTION"}) // the words of this corpus are not at hand
    void exportsAreThoseOfTheCommandLine(ExportFormat format) throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        corpus.export(ExportSelection.ALL, format, expected);

        HttpResponse<String> response = server.get("/export/all." + format.fileExtension());

        assertEquals(200, response.statusCode());
        assertEquals(expected.toString(StandardCharsets.UTF_8), response.body());
        assertEquals(
                "attachment; filename=\"all." + format.fileExtension() + "\"",
                response.headers().firstValue("Content-Disposition").orElseThrow());
    }

    @Test
    void anArticleIsExportedByItself() {
        assertEquals(200, server.get("/export/us-reply-2022-02-05.trig").statusCode());
        assertEquals(400, server.get("/export/no-such-article.ttl").statusCode());
        assertEquals(404, server.get("/export/all.docx").statusCode());
        assertEquals(404, server.get("/export/all").statusCode());
    }

    @Test
    void exportsAreSentCompressedToThoseWhoTakeIt() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/export/all.nt"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElseThrow());
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertEquals(server.get("/export/all.nt").body(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        for (String path : List.of("/id/nato", "/export/all.ttl", "/query/experts.json", "/", "/.well-known/void")) {
            HttpResponse<String> first = server.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertFalse(tag.startsWith("W/"), tag);
            HttpResponse<String> second = server.get(path, "If-None-Match", tag);
            assertEquals(304, second.statusCode(), path);
            assertEquals("", second.body());
            assertEquals(
                    200,
                    server.get(path, "If-None-Match", tag, "Accept", "text/*").statusCode(),
                    path);
        }
    }

    @Test
    void aChangeMakesNewTagsAndNewExports() {
        try (TestServer writable = TestServer.writable()) {
            HttpResponse<String> before = writable.get("/export/all.nt");
            String update = "INSERT DATA { GRAPH <g> { <nato> foaf:name 'NATO' } }";
            writable.post(
                    "/sparql", "application/sparql-update", update, "Authorization", "Bearer " + TestServer.TOKEN);
            HttpResponse<String> after = writable.get(
                    "/export/all.nt",
                    "If-None-Match",
                    before.headers().firstValue("ETag").orElseThrow());
            assertEquals(200, after.statusCode());
            assertNotEquals(before.body(), after.body());
        }
    }

    @Test
    void theDatasetIsDescribed() {
        HttpResponse<String> response = server.get("/.well-known/void", "Accept", "text/turtle");
        Graph graph = parse(response.body(), Lang.TURTLE);
        String origin = server.uri("").toString().replaceAll("/$", "");
        for (String expected : List.of(
                "sparqlEndpoint> <" + origin + "/sparql>",
                "dataDump> <" + origin + "/export/all.ttl>",
                "downloadURL> <" + origin + "/export/all.csv>",
                "uriSpace> \"" + BASE + "\"",
                "dc/terms/title>",
                "dc/terms/license>",
                "void#classPartition>",
                "dcat#servesDataset>")) {
            assertTrue(
                    lines(graph).stream().anyMatch(line -> line.contains(expected)), expected + "\n" + response.body());
        }
        long triples = ((Table) corpus.sparql("SELECT * { ?s ?p ?o }")).rows().size();
        assertTrue(lines(graph).stream().anyMatch(line -> line.contains("void#triples> \"" + triples + "\"")));
    }

    @Test
    void thePrefixesAreTold() {
        assertTrue(server.get("/prefixes").body().contains("\"dem\":\"https://w3id.org/demarche/ontology#\""));
        assertTrue(server.get("/prefixes", "Accept", "text/turtle").body().startsWith("@prefix dem: <"));
        assertTrue(server.get("/prefixes", "Accept", "application/sparql-query")
                .body()
                .startsWith("PREFIX dem: <"));
    }

    private static List<String> lines(Graph graph) {
        return graph.stream()
                .map(triple -> "<" + triple.getSubject() + "> <" + triple.getPredicate() + "> "
                        + (triple.getObject().isURI()
                                ? "<" + triple.getObject() + ">"
                                : triple.getObject().toString()))
                .toList();
    }

    private static Graph parse(String text, Lang lang) {
        return RDFParser.fromString(text, lang).base("http://base/").toGraph();
    }
}
