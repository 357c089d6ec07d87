package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SPARQLWrapper, the usual SPARQL client in Python, works with the endpoint. Skipped where the package is not installed. */
@Timeout(120)
class SparqlWrapperTest {

    private static final Path CLIENT = Path.of("src/test/resources/sparqlwrapper/client.py");

    private static final List<String> TABLES = List.of(
            "json application/sparql-results+json",
            "xml application/sparql-results+xml",
            "csv text/csv",
            "tsv text/tab-separated-values");
    private static final List<String> GRAPHS =
            List.of("xml application/rdf+xml", "rdf+xml application/rdf+xml", "n3 text/turtle", "turtle text/turtle");

    private static final List<String> JSONLD = List.of("json-ld application/ld+json", "json application/ld+json");

    @Test
    void everyFormatWorksWithTheRealClient() throws IOException, InterruptedException {
        String python = python();
        try (TestServer server = TestServer.of("data")) {
            List<String> lines = run(
                    python,
                    "-W",
                    "ignore",
                    CLIENT.toString(),
                    server.uri("/sparql").toString());
            String triples = lines.stream()
                    .filter(line -> line.startsWith("DESCRIBE"))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .findFirst()
                    .orElse("none");
            List<String> expected = new ArrayList<>();
            expected.addAll(lines("SELECT", TABLES, "2"));
            expected.addAll(lines("ASK", TABLES.subList(0, 2), "true"));
            expected.addAll(lines("CONSTRUCT", GRAPHS, "2"));
            expected.addAll(lines("CONSTRUCT", JSONLD, "valid"));
            expected.addAll(lines("DESCRIBE", GRAPHS, triples));
            expected.addAll(lines("DESCRIBE", JSONLD, "valid"));
            assertEquals(String.join("\n", expected), String.join("\n", lines));
        }
    }

    private static List<String> lines(String form, List<String> formats, String size) {
        return formats.stream()
                .map(format -> format.split(" ", -1))
                .flatMap(format -> Stream.of("GET", "POST")
                        .map(method -> String.join(" ", form, format[0], method, format[1], size)))
                .toList();
    }

    private static String python() throws IOException, InterruptedException {
        for (String python : List.of("/usr/bin/python3", "python3")) {
            try {
                Process process = new ProcessBuilder(python, "-c", "import SPARQLWrapper, rdflib")
                        .redirectErrorStream(true)
                        .start();
                process.getInputStream().readAllBytes();
                if (process.waitFor() == 0) {
                    return python;
                }
            } catch (IOException e) {
                // there is no such program; try the next
            }
        }
        assumeTrue(false, "python3-sparqlwrapper is not installed");
        throw new IllegalStateException();
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
