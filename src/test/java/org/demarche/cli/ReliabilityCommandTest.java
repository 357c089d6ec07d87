package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReliabilityCommandTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeCorpus() throws IOException {
        TwoCoders.in(folder);
    }

    private static CommandRun reliability(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "reliability";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void comparesAllCodersByDefault() {
        CommandRun run = reliability();
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.out().startsWith("anna and ben: articles coded by both 3, by anna only 0, by ben only 0"),
                run.out());
        assertTrue(run.out().matches("(?s).*holder +alpha +1.000 +1.000 +1.000 +1.000 +25\n.*"), run.out());
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        String first = reliability("-f", "csv", "--resamples", "99").out();
        assertEquals(
                first,
                reliability("-f", "csv", "--resamples", "99", "--seed", "1").out());
        assertNotEquals(
                first,
                reliability("-f", "csv", "--resamples", "99", "--seed", "2").out());
    }

    @Test
    void jsonHasPairsArticlesAndDisagreements() {
        JsonNode pair = JsonMapper.shared()
                .readTree(reliability("-f", "json", "--resamples", "0").out())
                .path(0);
        assertEquals(50.0 / 53, pair.at("/measures/found/value").asDouble(), 1e-9);
        assertEquals(3, pair.path("articles").size());
        JsonNode first = pair.path("disagreements").path(0);
        assertEquals("stance", first.path("difference").asString());
        assertEquals("neutral", first.path("secondCoder").asString());
    }

    @Test
    void listsDisagreements() {
        CommandRun run = reliability("--disagreements", "-f", "csv", "--resamples", "0");
        assertTrue(
                run.out().contains("toll-accord-2024-06-11,only anna,halmere-port-company support cargo-levy,,"),
                run.out());
    }

    @Test
    void comparesWithTheAgreedCodings() {
        assertTrue(reliability("--coders", "ben,agreed", "--resamples", "0")
                .out()
                .startsWith("ben and agreed: articles coded by both 3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --coders anna,cleo | The corpus has no coder "cleo".
            --coders anna      | Compare with the agreed codings: --coders anna,agreed
            --match words      | Rules: evidence, holder-target
            --resamples -1     | --resamples -1 is out of range.
            -f xml             | Formats: text, csv, json
            """)
    void saysWhatIsWrong(String options, String expected) {
        CommandRun run = reliability(options.split(" ", -1));
        assertEquals(2, run.code());
        assertTrue(run.err().contains(expected), run.err());
    }

    @Test
    void theGraphHasTheAgreedCodingsUnlessCodersAreNamed() {
        String count = "SELECT (COUNT(*) AS ?n) { ?p a dem:Position }";
        assertEquals("n\n28\n", rows(count));
        assertEquals("n\n25\n", rows(count, "--coder", "ben"));
        assertEquals("n\n53\n", rows(count, "--coders", "all"));
    }

    @Test
    void positionsOfSeveralCodersStayApartAndNameTheirCoder() {
        String query = "SELECT DISTINCT ?name ?stance { ?p prov:wasAttributedTo/foaf:name ?name ; dem:stance ?stance ;"
                + " dem:holder <tarn-fishers-union> ; dem:target <strait-toll> ;"
                + " dem:codedFrom <toll-plan-2024-03-04> } ORDER BY ?name";
        String found = rows(query, "--coders", "all");
        assertTrue(found.contains("Ben,"), found);
        assertEquals(3, found.lines().count(), found);
    }

    private static String rows(String query, String... options) {
        String[] arguments = new String[options.length + 6];
        System.arraycopy(
                new String[] {"sparql", "--query=" + query, "--data", folder.toString(), "-f", "csv"},
                0,
                arguments,
                0,
                6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        CommandRun run = CommandRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        return run.out().replace("\r", "");
    }

    @Test
    void validateChecksTheCodingsOfAllCoders(@TempDir Path other) throws IOException {
        Path coding = TwoCoders.in(other).resolve("codings/ben/toll-plan-2024-03-04.json");
        assertTrue(CommandRun.of("validate", other.toString()).err().contains("files: 11, positions: 81, errors: 0"));
        Files.writeString(coding, Files.readString(coding).replaceFirst("\"kind\":\"[a-z]+\"", "\"kind\":\"wish\""));
        CommandRun run = CommandRun.of("validate", other.toString());
        assertEquals(1, run.code());
        assertTrue(run.out().contains("codings/ben/toll-plan-2024-03-04.json:1:"), run.out());
        assertEquals(1, CommandRun.of("reliability", other.toString()).code());
    }
}
