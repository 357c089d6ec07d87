package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QueryApiTest {

    private static final Pattern OPTION = Pattern.compile("--(\\S+) (?:\"([^\"]*)\"|(\\S+))");

    private static TestServer shipped;
    private static TestServer invented;

    @BeforeAll
    static void start() throws IOException {
        shipped = TestServer.of("data");
        invented = TestServer.of("data/examples");
    }

    @AfterAll
    static void stop() {
        shipped.close();
        invented.close();
    }

    @ParameterizedTest
    @CsvSource({"timeline, conditional support", "agreement, disagree", "matrix, NATO"})
    void aPictureStandsByItself(String name, String content) {
        var picture = shipped.get("/query/" + name + ".svg?limit=30");
        assertEquals(200, picture.statusCode());
        assertEquals(
                "image/svg+xml; charset=utf-8",
                picture.headers().firstValue("Content-Type").orElseThrow());
        String title = QueryCatalogue.builtIn().get(name).title();
        assertTrue(picture.body().contains(title), picture.body());
        assertTrue(picture.body().contains("limit: 30"), picture.body());
        assertTrue(picture.body().contains(content), picture.body());
        assertFalse(picture.body().contains("href=\"/"), picture.body());
    }

    @Test
    void aPageOffersItsPicture() {
        String page = shipped.get("/query/timeline", "Accept", "text/html").body();
        assertTrue(page.contains("href=\"/query/timeline.svg\""), page);
        assertTrue(page.contains("data-picture=\"/query/timeline.svg\""), page);
    }

    @Test
    void aResultWithoutAPictureSaysSo() {
        assertEquals(404, shipped.get("/query/quality.svg").statusCode());
        assertEquals(404, shipped.get("/query/no-such-query.svg").statusCode());
        assertEquals(400, shipped.get("/query/positions-of.svg?actor=nobody").statusCode());
    }

    static Stream<String> questions() {
        return QueryCatalogue.builtIn().names().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionsExampleIsAnswered(String name) {
        CatalogueQuery question = QueryCatalogue.builtIn().get(name);
        TestServer server = question.exampleData().equals("data") ? shipped : invented;
        String parameters = parameters(question.example());
        boolean table = question.query().isSelectType();
        JsonNode json = json(get(server, "/query/" + name + ".json" + parameters));
        assertFalse((table ? json.get("results").get("bindings") : json.get("@graph")).isEmpty());
        assertTrue(get(server, "/query/" + name + ".csv" + parameters)
                        .body()
                        .lines()
                        .count()
                > 1);
        assertTrue(get(server, "/query/" + name + ".tsv" + parameters).body().startsWith(table ? "?" : "?subject\t"));
        String turtle = get(server, "/query/" + name + ".ttl" + parameters).body();
        assertFalse(RDFParser.fromString(turtle, Lang.TURTLE).toGraph().isEmpty());
        assertTrue(get(server, "/query/" + name + ".html" + parameters).body().contains("<h1>"));
    }

    private static HttpResponse<String> get(TestServer server, String path) {
        HttpResponse<String> response = server.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return response;
    }

    @Test
    void theFormatCanBeNegotiated() {
        assertTrue(type("application/sparql-results+json").startsWith("application/sparql-results+json"));
        assertTrue(type("text/csv").startsWith("text/csv"));
        assertTrue(type("text/html,*/*;q=0.8").startsWith("text/html"));
    }

    private static String type(String accept) {
        return shipped.get("/query/experts", "Accept", accept)
                .headers()
                .firstValue("Content-Type")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/query/positions-on.json                            | 400 | missing-parameter",
                "/query/positions-on.json?proposal=                  | 400 | missing-parameter",
                "/query/positions-on.json?proposal=no-nato-enlargmnt | 400 | no-nato-enlargement",
                "/query/positions-on.json?proposal=marc-finaud       | 400 | wrong-thing",
                "/query/positions-on.json?propsal=x                  | 400 | Did you mean",
                "/query/timeline.json?since=yesterday                | 400 | bad-parameter",
                "/query/experts.json?institution=a&institution=b     | 400 | more than once",
                "/query/position-on.json                             | 404 | positions-on",
                "/query/experts.docx                                 | 404 | json",
                "/query/                                             | 404 | ",
            })
    void mistakesAreTold(String path, int status, String told) {
        HttpResponse<String> response = shipped.get(path);
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(told == null || response.body().contains(told), response.body());
    }

    @Test
    void emptyFieldsOfAFormCountAsNotFilledIn() {
        assertEquals(
                shipped.get("/query/experts.csv").body(),
                shipped.get("/query/experts.csv?institution=").body());
    }

    @Test
    void everyQuestionIsInTheOpenApiDescription() {
        JsonNode api = json(shipped.get("/openapi.json"));
        assertEquals("3.1.0", api.get("openapi").asString());
        assertEquals(
                QueryCatalogue.builtIn().names().stream()
                        .map(name -> "/query/" + name + ".{format}")
                        .toList(),
                List.copyOf(api.get("paths").propertyNames()));
        for (CatalogueQuery question : QueryCatalogue.builtIn().all()) {
            JsonNode operation = api.get("paths")
                    .get("/query/" + question.name() + ".{format}")
                    .get("get");
            assertEquals(question.title(), operation.get("summary").asString());
            List<String> names = new ArrayList<>();
            List<String> required = new ArrayList<>();
            for (JsonNode parameter : operation.get("parameters")) {
                names.add(parameter.get("name").asString());
                if (parameter.path("required").asBoolean(false)
                        && parameter.get("in").asString().equals("query")) {
                    required.add(parameter.get("name").asString());
                }
            }
            assertTrue(names.containsAll(
                    question.parameters().stream().map(QueryParameter::name).toList()));
            assertEquals(
                    question.parameters().stream()
                            .filter(QueryParameter::required)
                            .map(QueryParameter::name)
                            .toList(),
                    required);
        }
    }

    private static String parameters(String example) {
        StringBuilder parameters = new StringBuilder();
        Matcher option = OPTION.matcher(example);
        while (option.find()) {
            String value = option.group(2) == null ? option.group(3) : option.group(2);
            parameters
                    .append(parameters.isEmpty() ? '?' : '&')
                    .append(option.group(1))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return parameters.toString();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
