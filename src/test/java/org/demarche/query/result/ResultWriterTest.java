package org.demarche.query.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.demarche.query.Fixture;
import org.demarche.query.QueryResult;
import org.demarche.query.QueryResult.Answer;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.guard.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultWriterTest {

    private static final String STATES =
            "SELECT ?state ?name ?none { ?state a <http://schema.org/Country> ; <http://xmlns.com/foaf/0.1/name> ?name } ORDER BY ?name";
    private static final QueryResult TABLE = Fixture.select(STATES);
    private static final QueryResult TRIPLES =
            Fixture.EXECUTOR.run(Fixture.parse("CONSTRUCT WHERE { ?s a <http://schema.org/Country> }"));

    @Test
    void writesShortNamesForPeople() throws IOException {
        assertEquals("""
                state    name
                ───────  ───────
                norland  Norland
                sudland  Sudland
                """, write(TABLE, ResultFormat.TEXT));
        assertEquals("""
                | state | name | none |
                | --- | --- | --- |
                | norland | Norland |  |
                | sudland | Sudland |  |
                """, write(TABLE, ResultFormat.MARKDOWN));
    }

    @Test
    void writesFullTermsInTheStandardFormats() throws IOException {
        String iri = "https://w3id.org/demarche/id/norland";
        String rows = iri + ",Norland,\r\n" + iri.replace("norland", "sudland") + ",Sudland,\r\n";
        assertEquals("state,name,none\r\n" + rows, write(TABLE, ResultFormat.CSV));
        assertTrue(write(TABLE, ResultFormat.TSV).contains("<" + iri + ">\t\"Norland\"@en\t"));
        assertTrue(write(TABLE, ResultFormat.JSON).contains("\"xml:lang\""));
        assertTrue(write(TABLE, ResultFormat.XML).contains("<uri>" + iri + "</uri>"));
    }

    @Test
    void marksTextInCsvThatASpreadsheetWouldRun() throws IOException {
        QueryResult table = Fixture.select("SELECT ('=1+1' AS ?formula) (-5 AS ?number) {}");
        assertEquals("formula,number\r\n'=1+1,-5\r\n", write(table, ResultFormat.CSV));
        assertTrue(write(table, ResultFormat.JSON).contains("\"=1+1\""));
    }

    @Test
    void refusesCharactersThatXmlCannotExpress() {
        QueryResult table = Fixture.select("SELECT ('a\\u0000' AS ?text) {}");
        QueryException refusal = assertThrows(QueryException.class, () -> write(table, ResultFormat.XML));
        assertEquals(
                "xml cannot hold the character U+0000",
                refusal.problems().getFirst().message());
    }

    @Test
    void writesTruthValues() throws IOException {
        assertEquals("true\n", write(new Answer(true), ResultFormat.TEXT));
        assertTrue(write(new Answer(true), ResultFormat.JSON).contains("\"boolean\" : true"));
    }

    @ParameterizedTest
    @EnumSource
    void writesOrRefusesEachKindOfResult(ResultFormat format) throws IOException {
        check(format.takesTables(), TABLE, format);
        check(format.takesTables(), new Answer(false), format);
        check(format.takesTriples(), TRIPLES, format);
        assertEquals(format, ResultFormat.ofWord(format.word()).orElseThrow());
    }

    @Test
    void usesThePrefixesOfTheProjectInTurtle() throws IOException {
        assertTrue(write(TRIPLES, ResultFormat.TURTLE).contains("schema:Country"));
    }

    private static void check(boolean takes, QueryResult result, ResultFormat format) throws IOException {
        if (takes) {
            assertTrue(write(result, format).length() > 3);
        } else {
            assertThrows(QueryException.class, () -> write(result, format));
        }
    }

    private static String write(QueryResult result, ResultFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ResultWriter(ShortNames.DEFAULT, 80).write(result, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
