package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests of the SPARQL 1.1 Protocol that its working group published. Each has its own server, writable, with the data that the
 * test names; those of queries send no token.
 */
class ProtocolTest {

    private static final Path SUITE = Path.of("../shared/conformance/sparql11-protocol");
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

    @TestFactory
    Stream<DynamicTest> everyTestOfTheSuitePasses() {
        assumeTrue(Files.isDirectory(SUITE), "the suite is not beside the project");
        Model manifest = RDFDataMgr.loadModel(SUITE.resolve("manifest.ttl").toString());
        Resource root =
                manifest.listSubjectsWithProperty(property(MF, "entries")).next();
        List<RDFNode> tests = list(root, property(MF, "entries"));
        assertEquals(34, tests.size());
        return tests.stream()
                .map(RDFNode::asResource)
                .map(test -> DynamicTest.dynamicTest(test.getLocalName(), () -> run(test)));
    }

    private static void run(Resource test) throws IOException {
        try (TestServer server = TestServer.writable()) {
            for (var data : test.listProperties(property(UT, "graphData")).toList()) {
                load(server, data.getResource());
            }
            Resource action = test.getPropertyResourceValue(property(MF, "action"));
            boolean update = test.getLocalName().startsWith("update_");
            for (RDFNode request : list(action, property(HT, "requests"))) {
                send(server, request.asResource(), update);
            }
        }
    }

    private static void load(TestServer server, Resource data) throws IOException {
        String graph = data.getProperty(org.apache.jena.vocabulary.RDFS.label).getString();
        String file = data.getPropertyResourceValue(property(UT, "graph")).getURI();
        String triples = Files.readString(SUITE.resolve(file.substring(file.lastIndexOf('/') + 1)));
        String update = "INSERT DATA { GRAPH <" + graph + "> { " + triples + " } }";
        HttpResponse<String> response = server.post(
                "/sparql", "application/sparql-update", update, "Authorization", "Bearer " + TestServer.TOKEN);
        assertEquals(204, response.statusCode(), response.body());
    }

    private static void send(TestServer server, Resource request, boolean update) {
        String path = string(request, HT, "absolutePath").replaceFirst("^/sparql/", "/sparql");
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.uri(path));
        Resource body = request.getPropertyResourceValue(property(HT, "body"));
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(string(body, CNT, "chars")
                        .getBytes(
                                string(body, CNT, "characterEncoding").equals("UTF-16")
                                        ? StandardCharsets.UTF_16
                                        : StandardCharsets.UTF_8));
        builder.method(string(request, HT, "methodName"), publisher);
        if (request.hasProperty(property(HT, "headers"))) {
            for (RDFNode header : list(request, property(HT, "headers"))) {
                builder.header(
                        string(header.asResource(), HT, "fieldName"), string(header.asResource(), HT, "fieldValue"));
            }
        }
        if (update) {
            builder.header("Authorization", "Bearer " + TestServer.TOKEN);
        }
        check(request.getPropertyResourceValue(property(HT, "resp")), server.send(builder.build()));
    }

    private static void check(Resource expected, HttpResponse<String> response) {
        String said = response.statusCode() + " " + response.body();
        boolean error = expected.listProperties(property(MF, "expectedStatus")).toList().stream()
                .anyMatch(status -> status.getResource().getURI().endsWith("StatusCode4xx"));
        assertEquals(error ? 4 : 2, response.statusCode() / 100, said);
        if (expected.hasProperty(property(MF, "expectedBoolean"))) {
            boolean truth =
                    expected.getProperty(property(MF, "expectedBoolean")).getBoolean();
            assertTrue(response.body().replaceAll("\\s", "").contains("\"boolean\":" + truth), said);
        }
        if (expected.hasProperty(property(MF, "expectedFormat"))) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            boolean graph = string(expected, MF, "expectedFormat").equals("RDF");
            assertEquals(graph ? "text/turtle; charset=utf-8" : "application/sparql-results+json", type);
        }
    }

    private static String string(Resource subject, String namespace, String name) {
        return subject.hasProperty(property(namespace, name))
                ? subject.getProperty(property(namespace, name)).getString()
                : "";
    }

    private static List<RDFNode> list(Resource subject, Property property) {
        return subject.getPropertyResourceValue(property).as(RDFList.class).asJavaList();
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
