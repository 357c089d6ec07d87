package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.endpoint.FusekiEndpoint;
import org.demarche.endpoint.Rdf4jEndpoint;
import org.demarche.endpoint.RunningEndpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on an endpoint do what they do on a store. */
class EndpointCommandsTest {

    private static final String DATA = "data/examples";

    @TempDir
    static Path folder;

    private static RunningEndpoint fuseki;
    private static RunningEndpoint rdf4j;

    @BeforeAll
    static void load() {
        fuseki = FusekiEndpoint.plain();
        rdf4j = Rdf4jEndpoint.open();
        for (RunningEndpoint server : List.of(fuseki, rdf4j)) {
            CommandRun run = CommandRun.of("load", DATA, "--endpoint", server.address());
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().matches("(?s)files .*\n +5 .*"), run.out());
            assertEquals("", run.err());
        }
    }

    @AfterAll
    static void stop() {
        fuseki.close();
        rdf4j.close();
    }

    static Stream<String> commands() {
        return Stream.of(
                "query experts",
                "query matrix",
                "query timeline --actor \"Odo Restel\" --wide",
                "query changes --format json",
                "sparql -q 'SELECT (COUNT(*) AS ?n) { ?p a dem:Position }'",
                "sparql -q 'DESCRIBE <odo-restel>'",
                "sparql -q 'ASK { <odo-restel> a foaf:Person }'",
                "sparql -q 'BASE <https://w3id.org/demarche/> SELECT ?n { <examples/odo-restel> foaf:name ?n }'",
                "sparql -q 'SELECT ?n FROM <halmere-toll> { <odo-restel> foaf:name ?n }'",
                "describe odo-restel",
                "describe \"Tarn Fishers' Union\"",
                "describe toll-plan-2024-03-04 --format turtle",
                "export",
                "export --format trig",
                "export --format nquads",
                "export --format ntriples --owl-same-as",
                "export --format jsonld",
                "export --format rdfxml --ontology",
                "export --format csv",
                "export --format trig --article toll-plan-2024-03-04",
                "export --construct 'CONSTRUCT WHERE { ?a foaf:name ?n }'");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void giveTheSameAsInMemory(String command) {
        CommandRun memory = run(command, "--data", DATA);
        assertEquals(0, memory.code(), memory.err());
        assertFalse(memory.out().isBlank());
        assertAll(Stream.of(fuseki, rdf4j).map(server -> () -> {
            CommandRun behind = run(command, "--endpoint", server.address());
            assertEquals(memory.out(), behind.out(), behind.err());
            assertEquals("", behind.err());
            assertEquals(0, behind.code());
        }));
    }

    @Test
    void loadAnArticleAgainInPlaceOfItself() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus/articles")).getParent();
        for (String file : List.of("corpus.json", "articles/toll-plan-2024-03-04.json")) {
            Files.copy(Path.of(DATA).resolve(file), corpus.resolve(file));
        }
        try (RunningEndpoint server = FusekiEndpoint.plain()) {
            assertEquals(0, load(corpus, server).code());
            String before = export(server);
            assertTrue(before.contains("a toll from July"), before);
            Path article = corpus.resolve("articles/toll-plan-2024-03-04.json");
            // An escape, as SPARQL has them, in a text that holds none.
            String changed = "a toll from \\\\u0022 } ; DROP ALL";
            Files.writeString(article, Files.readString(article).replace("a toll from July.\",", changed + "\","));
            assertEquals(0, load(corpus, server).code());
            String after = export(server);
            assertFalse(after.contains("pay a toll from July.\"@"), after);
            assertEquals(before.lines().count(), after.lines().count());
            assertEquals(
                    CommandRun.of("export", "--data", corpus.toString(), "-f", "nquads")
                            .out(),
                    after);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=editor\npassword=hunter2: é\n", "token=aHVudGVyMg\n"})
    void showCredentialsToTheEndpointAndToNobodyElse(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        String header = content.startsWith("token")
                ? "Bearer aHVudGVyMg"
                : "Basic " + Base64.getEncoder().encodeToString("editor:hunter2: é".getBytes(StandardCharsets.UTF_8));
        try (RunningEndpoint server = Rdf4jEndpoint.onlyFor(header)) {
            String[] known = {"--endpoint", server.address(), "--credentials", file.toString()};
            assertEquals(0, run("load " + DATA, known).code());
            CommandRun asked = run("query experts", known);
            assertEquals(run("query experts", "--data", DATA).out(), asked.out(), asked.err());
            CommandRun unknown = run("query experts", "--endpoint", server.address());
            assertEquals(3, unknown.code());
            assertTrue(unknown.err().contains("wants credentials (401)"), unknown.err());
            Files.writeString(file, "token=wrong");
            CommandRun wrong = run("load " + DATA, known);
            assertEquals(3, wrong.code());
            assertTrue(wrong.err().contains("does not accept the credentials (401)"), wrong.err());
            for (CommandRun run : List.of(asked, unknown, wrong)) {
                assertFalse((run.out() + run.err()).matches("(?s).*(hunter2|aHVudGVyMg|wrong\n|Basic ).*"), run.err());
            }
        }
    }

    @Test
    void refuseCredentialsInTheAddress() {
        CommandRun run = CommandRun.of("query", "experts", "--endpoint", "http://me:hunter2@127.0.0.1:9/ds");
        assertEquals(2, run.code());
        assertFalse(run.err().contains("hunter2"), run.err());
        assertTrue(run.err().contains("holds a user name or a password"), run.err());
    }

    @Test
    void refuseACredentialsFileThatOthersMayRead() throws IOException {
        Path file = Files.writeString(folder.resolve("open"), "token=abc");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        CommandRun run = run("query experts", "--endpoint", "http://127.0.0.1:9/", "--credentials", file.toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("chmod 600"), run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "query --endpoint http://127.0.0.1:9/ds experts, 3, cannot be reached",
        "load data --endpoint http://127.0.0.1:9/ds, 3, cannot be reached",
        "export --endpoint http://127.0.0.1:9/ds, 3, cannot be reached",
        "query --endpoint nowhere experts, 2, does not begin with http:// or https://",
        "query --endpoint http://127.0.0.1:9/ --data data experts, 2, Use either --data or --endpoint",
        "query --endpoint http://127.0.0.1:9/ --store x experts, 2, Use either --store or --endpoint",
        "query --endpoint-update http://127.0.0.1:9/ experts, 2, The endpoint is missing",
        "query --endpoint http://127.0.0.1:9/ --credentials nowhere experts, 3, The file nowhere does not exist",
    })
    void sayWhatIsWrongInOneSentence(String command, int code, String message) {
        CommandRun run = CommandRun.of(command.split(" ", -1));
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    private static CommandRun load(Path corpus, RunningEndpoint server) {
        return CommandRun.of("load", corpus.toString(), "--endpoint", server.address());
    }

    private static String export(RunningEndpoint server) {
        return CommandRun.of("export", "--endpoint", server.address(), "-f", "nquads")
                .out();
    }

    private static CommandRun run(String command, String... where) {
        return CommandRun.of(Stream.concat(Stream.of(ShellWords.split(command)), Stream.of(where))
                .toArray(String[]::new));
    }
}
