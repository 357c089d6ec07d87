package org.demarche.wikidata.reconcile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every answer of the service has the form that the schemas of the API ask for, and what the API's examples say is understood. */
class ConformanceTest {

    private static final Path PUBLISHED = Path.of("../shared/conformance/reconciliation");
    private static final String SELF = "http://localhost:3030/reconcile/wikidata";

    private final ReconciliationService service = Samples.service();

    /** A schema and a request whose answer it describes. */
    private record Promise(String schema, String path, Map<String, String> fields) {}

    private static final List<Promise> PROMISES = List.of(
            new Promise("manifest", "", Map.of()),
            new Promise(
                    "reconciliation-result-batch",
                    "",
                    Map.of(
                            "queries",
                            "{\"q0\": {\"query\": \"NATO\"}, \"q1\": {\"query\": \"Ada Lind\"}, \"q2\": {\"query\": \"nobody at all\"}}")),
            new Promise("suggest-entities-response", "/suggest/entity", Map.of("prefix", "N")),
            new Promise("suggest-types-response", "/suggest/type", Map.of("prefix", "")),
            new Promise("suggest-properties-response", "/suggest/property", Map.of("prefix", "")),
            new Promise("data-extension-property-proposal", "/properties", Map.of("type", "Q5", "limit", "5")),
            new Promise(
                    "data-extension-response",
                    "",
                    Map.of(
                            "extend",
                            "{\"ids\": [\"Q7184\", \"Q16\", \"Q0\"], \"properties\": [{\"id\": \"P17\"}, {\"id\": \"P571\"}, {\"id\": \"P625\"}, {\"id\": \"P856\"}, {\"id\": \"Len\"}, {\"id\": \"P463\"}]}")));

    @TestFactory
    Stream<DynamicTest> everyAnswerHasTheFormOfItsSchema() {
        published();
        Stream<DynamicTest> answers = PROMISES.stream()
                .map(promise -> DynamicTest.dynamicTest(promise.schema(), () -> {
                    String body = service.answer(SELF, promise.path(), promise.fields())
                            .body();
                    assertEquals(List.of(), schema(promise.schema()).validate(body, InputFormat.JSON), body);
                }));
        Stream<DynamicTest> ours = Stream.of(DynamicTest.dynamicTest("manifest of a corpus", () -> {
            var corpus = new ReconciliationService(
                    Samples.source(), ServiceProfiles.corpus("https://w3id.org/demarche/id/", "en"));
            String body = corpus.answer(SELF, "", Map.of()).body();
            assertEquals(List.of(), schema("manifest").validate(body, InputFormat.JSON), body);
        }));
        return Stream.concat(answers, ours);
    }

    @TestFactory
    Stream<DynamicTest> theSchemasTakeAndRefuseThePublishedExamples() {
        published();
        return examples()
                .filter(ConformanceTest::hasSchema)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    boolean valid = file.getParent().endsWith("valid");
                    Schema schema =
                            schema(file.getParent().getParent().getFileName().toString());
                    assertEquals(
                            valid,
                            schema.validate(Files.readString(file), InputFormat.JSON)
                                    .isEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theReaderTakesAndRefusesThePublishedQueries() {
        published();
        return examples("reconciliation-query-batch")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    String batch = Files.readString(file);
                    if (file.getParent().endsWith("valid")) {
                        assertFalse(QueryReader.read(batch).isEmpty());
                        assertEquals(
                                200,
                                service.answer(SELF, "", Map.of("queries", batch))
                                        .status());
                    } else {
                        assertThrows(BadRequestException.class, () -> QueryReader.read(batch));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> answersThePublishedDataExtensionQueries() {
        published();
        return examples("data-extension-query")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    String body = service.answer(SELF, "", Map.of("extend", Files.readString(file)))
                            .body();
                    assertEquals(List.of(), schema("data-extension-response").validate(body, InputFormat.JSON), body);
                }));
    }

    @Test
    void understandsWhatItSays() {
        assertDoesNotThrow(() ->
                QueryReader.read("{\"q\": {\"query\": \"x\", \"type\": [\"a\", \"b\"], \"type_strict\": \"all\"}}"));
    }

    private static void published() {
        assumeTrue(Files.isDirectory(PUBLISHED), "the published schemas are not here: " + PUBLISHED);
    }

    private static boolean hasSchema(Path example) {
        String kind = example.getParent().getParent().getFileName().toString();
        return Files.exists(PUBLISHED.resolve("schemas").resolve(kind + ".json"));
    }

    private static Stream<Path> examples(String kind) {
        return examples().filter(file -> file.getParent().getParent().endsWith(kind));
    }

    private static Stream<Path> examples() {
        try (Stream<Path> files = Files.walk(PUBLISHED.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path example) {
        return PUBLISHED.resolve("examples").relativize(example).toString();
    }

    /** The schemas say to be of a version that never was; they are of draft 7. */
    private static Schema schema(String name) {
        Map<String, String> schemas = new HashMap<>();
        try (Stream<Path> files = Files.list(PUBLISHED.resolve("schemas"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("\"http://json-schema.org/schema#\"", "\"http://json-schema.org/draft-07/schema#\"");
                String id = text.replaceAll("(?s).*?\"\\$id\"\\s*:\\s*\"([^\"#]+)#?\".*", "$1");
                schemas.put(id, text);
                schemas.put("https://reconciliation-api.github.io/specs/0.2/schemas/" + file.getFileName(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas))
                .getSchema(com.networknt.schema.SchemaLocation.of(
                        "https://reconciliation-api.github.io/specs/0.2/schemas/" + name + ".json"));
    }
}
