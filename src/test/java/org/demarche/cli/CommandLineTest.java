package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final String QUESTION = "SELECT ?p { ?p a dem:Position } ORDER BY ?p LIMIT 1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load",
                "validate",
                "convert",
                "verify",
                "compact",
                "query",
                "sparql",
                "export",
                "describe",
                "extract"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertEquals(0, run.code());
        assertTrue(run.out().contains("Example:\n  demarche " + command), run.out());
        assertEquals("", run.err());
    }

    @Test
    void helpOfAQuestionNamesItsParameters() {
        CommandRun run = CommandRun.of("query", "positions-on", "--help");

        assertEquals(0, run.code());
        assertTrue(run.out().contains("--proposal=PROPOSAL"), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "qury, query",
        "exprt, export",
    })
    void suggestsTheCommandThatWasMeant(String typed, String meant) {
        CommandRun run = CommandRun.of(typed);

        assertEquals(2, run.code());
        assertTrue(run.err().contains(meant), run.err());
        assertEquals("", run.out());
    }

    @Test
    void suggestsTheQuestionThatWasMeant() {
        CommandRun run = CommandRun.of("query", "position-on");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("Did you mean \"positions-on\"?"), run.err());
    }

    @Test
    void suggestsTheParameterThatWasMeant() {
        CommandRun run = CommandRun.of("query", "positions-on", "--propsal", "no-nato-enlargement");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("--proposal"), run.err());
    }

    @Test
    void suggestsTheIdThatWasMeant() {
        CommandRun run = CommandRun.of("query", "positions-on", "--proposal", "no-nato-enlargment");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("no-nato-enlargement"), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-nato-enlargement",
                "https://w3id.org/demarche/id/no-nato-enlargement",
                "<https://w3id.org/demarche/id/no-nato-enlargement>",
                "End of NATO enlargement eastward",
                "end of nato enlargement eastward"
            })
    void takesAThingByIdIriOrName(String typed) {
        CommandRun byId = CommandRun.of("query", "positions-on", "--proposal", "no-nato-enlargement", "-f", "csv");
        CommandRun run = CommandRun.of("query", "positions-on", "--proposal", typed, "-f", "csv");

        assertEquals(0, run.code(), run.err());
        assertEquals(byId.out(), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "xml", "markdown", "text"})
    void writesTablesInEveryFormat(String format) {
        CommandRun run = CommandRun.of("sparql", "-q", QUESTION, "--format", format);

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("us-reply-2022-02-05/"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"query experts", "export"})
    void startsCsvWithAByteOrderMarkIfAsked(String command) {
        String[] plain = (command + " --format csv").split(" ", -1);
        String[] marked = (command + " --format csv --bom").split(" ", -1);

        assertEquals(
                "\uFEFF" + CommandRun.of(plain).out(), CommandRun.of(marked).out());
    }

    @Test
    void refusesAByteOrderMarkInOtherFormats() {
        CommandRun run = CommandRun.of("export", "--format", "turtle", "--bom");

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("--bom applies to CSV only."), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"query experts", "export"})
    void writesSpreadsheets(String command) {
        CommandRun run = CommandRun.of((command + " --format xlsx").split(" ", -1));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("PK"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "ntriples", "jsonld", "rdfxml", "text"})
    void writesGraphsInEveryFormat(String format) {
        CommandRun run = CommandRun.of("sparql", "-q", "DESCRIBE <nato>", "--format", format);

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("NATO"), run.out());
    }

    @Test
    void refusesAFormatThatCannotHoldTheAnswer() {
        CommandRun run = CommandRun.of("sparql", "-q", QUESTION, "--format", "turtle");

        assertEquals(2, run.code());
        assertEquals("", run.out());
    }

    @Test
    void readsAQueryFromStandardInputAndFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("question.rq"), QUESTION);

        assertAll(
                () -> assertEquals(0, CommandRun.withInput(QUESTION, "sparql").code()),
                () -> assertEquals(
                        CommandRun.withInput(QUESTION, "sparql").out(),
                        CommandRun.of("sparql", file.toString()).out()));
    }

    @Test
    void namesLineAndColumnOfASyntaxError() {
        CommandRun run = CommandRun.of("sparql", "-q", "SELECT ?s\nWHERE { ?s ?p }");

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("query:2:"), run.err());
    }

    @Test
    void showsControlCharactersInMessagesAsTheirCodes() {
        CommandRun run = CommandRun.of("query", "positions-on", "--proposal", "x\u001B[31m");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("\"x\\u001B[31m\""), run.err());
    }

    @Test
    void saysThatAServiceGivesNoAnswer() {
        CommandRun run = CommandRun.of("sparql", "-q", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }");

        assertEquals(3, run.code());
        assertTrue(run.err().contains("gave no answer"), run.err());
    }

    @Test
    void saysThatUpdatesAreNotTaken() {
        CommandRun run = CommandRun.of("sparql", "-q", "DELETE WHERE { ?s ?p ?o }");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("This is an update"), run.err());
    }

    @Test
    void keepsWhatItLoadsInAStore() {
        String store = folder.resolve("store").toString();

        assertEquals(
                0,
                CommandRun.of("load", "--data", "data/examples", "--store", store)
                        .code());
        CommandRun run = CommandRun.of(
                "sparql", "--store", store, "-q", "SELECT (COUNT(*) AS ?n) { ?p a dem:Position }", "-f", "csv");
        assertEquals("n\r\n28\r\n", run.out(), run.err());
    }

    @Test
    void leavesOutWhatHasErrorsAndSaysSo() throws IOException {
        Files.createDirectory(folder.resolve("articles"));
        for (String file : List.of("corpus.json", "articles/toll-plan-2024-03-04.json")) {
            Files.copy(Path.of("data/examples").resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("articles/broken.json"), "{\n  \"id\": }");
        CommandRun run = CommandRun.of(
                "sparql",
                "--data",
                folder.toString(),
                "-q",
                "SELECT (COUNT(*) AS ?n) { ?p a dem:Position }",
                "-f",
                "csv");

        assertEquals(1, run.code());
        assertEquals("n\r\n8\r\n", run.out());
        assertTrue(run.err().contains("broken.json:2:9: error:"), run.err());
    }

    @Test
    void validatesASingleCodingWithTheCorpusFileAboveIt() {
        CommandRun run = CommandRun.of("validate", "data/examples/articles/toll-plan-2024-03-04.json");

        assertEquals(0, run.code(), run.out());
        assertEquals("files: 3, positions: 8, errors: 0, warnings: 0\n", run.err());
    }

    @Test
    void listsProblemsAsJson() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"id\": \"x\", \"id\": \"y\"}");
        CommandRun run = CommandRun.of("validate", "--data", broken.toString(), "--format", "json");

        assertEquals(1, run.code());
        assertTrue(run.out().contains("\"code\" : \"duplicate-key\""), run.out());
    }

    @Test
    void replacesAnOutputFileOnlyWhenTheResultIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("graph.ttl"), "old");
        CommandRun failed = CommandRun.of("export", "--article", "nothing", "-o", file.toString());

        assertEquals(2, failed.code());
        assertEquals("old", Files.readString(file));
        assertEquals(0, CommandRun.of("export", "-o", file.toString()).code());
        assertEquals(CommandRun.of("export").out(), Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left beside the file");
        }
    }

    @Test
    void exportsOneArticle() {
        CommandRun run = CommandRun.of(
                "export", "--data", "data/examples", "--article", "toll-plan-2024-03-04", "--format", "nquads");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().lines().allMatch(line -> line.endsWith("/toll-plan-2024-03-04> .")));
        assertFalse(run.out().isEmpty());
    }

    @Test
    void exportsOwlSameAsOnlyWhenAsked() {
        assertFalse(CommandRun.of("export", "-f", "nt").out().contains("owl#sameAs"));
        assertTrue(CommandRun.of("export", "-f", "nt", "--owl-same-as").out().contains("owl#sameAs"));
    }

    @Test
    void exportsWhatAConstructSelects() {
        CommandRun run = CommandRun.of(
                "export",
                "--construct",
                "CONSTRUCT { ?a foaf:name ?n } WHERE { ?a a schema:Country ; foaf:name ?n }",
                "-f",
                "nt");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().lines().allMatch(line -> line.contains("<http://xmlns.com/foaf/0.1/name>")));
    }

    @Test
    void describesAThingAndWhatRefersToIt() {
        CommandRun run = CommandRun.of("describe", "NATO");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("foaf:name"), run.out());
        assertTrue(run.out().contains("dem:holder"), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "query --data nowhere experts, nowhere does not exist",
        "query --store nowhere experts, The store nowhere does not exist",
        "query --data data --store src experts, Use either --data or --store",
        "export --format turtel, Did you mean \"turtle\"?",
        "sparql nowhere.rq, The file nowhere.rq does not exist",
        "export -o nowhere/graph.ttl, Choose a file in an existing folder",
        "load --data data --store pom.xml, is a file",
        "load --data data --store src, holds other files",
    })
    void saysWhatIsWrongInOneSentence(String command, String message) {
        CommandRun run = CommandRun.of(command.split(" ", -1));

        assertTrue(run.code() == 2 || run.code() == 3, "exit code " + run.code());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    /** A value of the wrong sort is refused in words, without the names of Java's classes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        network --threshold x      | is not a number
        network --seed 1.5         | is not a whole number
        network --change-at May    | is not a day such as 2022-01-31
        network --kind demands     | "demands"
        network --type Persons     | "Persons"
        query agreement --minimum -1 | is not a whole number from 1
        serve --port 99999         | Use a port from 0 to 65535.
        help exprot                | Did you mean "export"?
        describe Sokow             | Did you mean "Nikolai Sokov"?
        """)
    void refusesAWrongValue(String command, String message) {
        CommandRun run = CommandRun.of(command.split(" "));

        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("java."), run.err());
    }
}
