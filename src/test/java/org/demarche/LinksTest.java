package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadReport;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loading makes of judged links. */
class LinksTest {

    private static final String BASE = "https://w3id.org/demarche/examples/";
    private static final String BY = "\"by\": \"A. B.\", \"on\": \"2026-11-25\"";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheExamples() throws IOException {
        Path examples = Path.of("data/examples");
        try (var files = Files.walk(examples)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(examples.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void onlyLinksThatHoldGiveAnIdentity() throws IOException {
        try (Demarche demarche = loaded(
                "{\"actor\": \"norvane\", \"entity\": \"Q1\", \"judgement\": \"positive\", " + BY + "}",
                "{\"actor\": \"norvane\", \"entity\": \"Q2\", \"judgement\": \"negative\", " + BY + "}",
                "{\"actor\": \"zoe-marn\", \"entity\": \"Q3\", \"judgement\": \"unsure\", " + BY + "}",
                automatic("tarnland", "Q4", "95"),
                automatic("odo-restel", "Q5", "94.9"))) {
            assertTrue(holds(demarche, "<norvane> schema:sameAs wd:Q1"));
            assertTrue(holds(demarche, "<tarnland> schema:sameAs wd:Q4"));
            assertFalse(holds(demarche, "?thing schema:sameAs ?other FILTER (?other IN (wd:Q2, wd:Q3, wd:Q5))"));
        }
    }

    @Test
    void anIssueMatchesAConcept() throws IOException {
        try (Demarche demarche = loaded(
                "{\"issue\": \"use-of-the-strait\", \"entity\": \"Q6\", \"judgement\": \"positive\", " + BY + "}")) {
            assertTrue(holds(demarche, "<use-of-the-strait> skos:exactMatch wd:Q6"));
            assertFalse(holds(demarche, "<use-of-the-strait> schema:sameAs ?anything"));
        }
    }

    @Test
    void theNodeOfALinkTellsWhoJudgedItAndFromWhat() throws IOException {
        try (Demarche demarche = loaded(automatic("tarnland", "Q4", "96.5"))) {
            assertTrue(holds(demarche, """
                    GRAPH <halmere-toll-links> {
                      <halmere-toll-links/tarnland/Q4> a dem:Link ; dem:linkOf <tarnland> ; dem:linkTo wd:Q4 ;
                        dem:judgement dem:positive ; dem:automatic true ; dem:judgedBy "demarche" ;
                        dem:judgedOn "2026-11-25"^^xsd:date ; dem:score 96.5 ; dem:feature ?feature .
                      ?feature schema:name "same-name" ; schema:value 1.0 . }"""));
        }
    }

    @Test
    void whatIsTakenBackIsGoneAtTheNextLoad() throws IOException {
        String link = "{\"actor\": \"norvane\", \"entity\": \"Q1\", \"judgement\": \"positive\", " + BY + "}";
        try (Demarche demarche = loaded(link)) {
            assertTrue(holds(demarche, "<norvane> schema:sameAs wd:Q1"));
            write(link.replace("positive", "negative"));
            demarche.load(Corpus.at(folder));
            assertFalse(holds(demarche, "<norvane> schema:sameAs ?anything"));
            assertTrue(holds(demarche, "?link dem:linkOf <norvane>"));
            write();
            demarche.load(Corpus.at(folder));
            assertFalse(holds(demarche, "?link dem:linkOf <norvane>"));
        }
    }

    @Test
    void bothIdsOfMergedActorsGoOnWorking() throws IOException {
        String merge =
                "{\"actor\": \"feuille-de-quell\", \"mergeInto\": \"tarn-coast-gazette\", \"judgement\": \"positive\", "
                        + BY + "}";
        try (Demarche demarche = loaded(merge)) {
            String kept = BASE + "tarn-coast-gazette";
            assertEquals(
                    kept,
                    demarche.resolve("feuille-de-quell", ParameterType.ACTOR).getURI());
            assertEquals(
                    kept,
                    demarche.resolve("La Feuille de Quell", ParameterType.ACTOR).getURI());
            assertTrue(holds(demarche, "<feuille-de-quell> dcterms:isReplacedBy <tarn-coast-gazette>"));
            assertFalse(holds(demarche, "?thing dcterms:publisher|dcterms:creator <feuille-de-quell>"));
            assertTrue(holds(demarche, "<toll-accord-2024-06-11> dcterms:publisher <tarn-coast-gazette>"));
        }
        assertFalse(
                CorpusValidator.validate(Corpus.at(folder), LoadListener.NONE).hasErrors());
    }

    @Test
    void aMergedPersonTakesPostsAndPositionsAlong() throws IOException {
        String merge = "{\"actor\": \"odo-restel\", \"mergeInto\": \"ansel-dravick\", \"judgement\": \"positive\", "
                + BY + "}";
        try (Demarche demarche = loaded(merge)) {
            var question = QueryCatalogue.builtIn().get("positions-of");
            var byOld = (QueryResult.Table) demarche.query(question, Map.of("actor", "odo-restel"));
            var byKept = (QueryResult.Table) demarche.query(question, Map.of("actor", "ansel-dravick"));
            assertEquals(byKept.rows(), byOld.rows());
            assertTrue(holds(demarche, "<ansel-dravick> org:hasMembership <odo-restel/affiliation/1>"));
            assertFalse(holds(demarche, "?position dem:holder|dem:statedBy <odo-restel>"));
        }
    }

    @Test
    void aSingleCodingLeavesTheLinksOfTheCorpusAlone() throws IOException {
        try (Demarche demarche =
                loaded("{\"actor\": \"norvane\", \"entity\": \"Q1\", \"judgement\": \"positive\", " + BY + "}")) {
            write("{\"actor\": \"norvane\", \"entity\": \"Q2\", \"judgement\": \"positive\", " + BY + "}");
            demarche.load(Corpus.at(folder.resolve("articles/toll-plan-2024-03-04.json")));
            assertTrue(holds(demarche, "<norvane> schema:sameAs wd:Q1"));
        }
    }

    @Test
    void anIdentityThatALinkRefusesIsReported() throws IOException {
        Path corpus = folder.resolve("corpus.json");
        Files.writeString(
                corpus,
                Files.readString(corpus)
                        .replace(
                                "\"name\": \"Norvane\",",
                                "\"name\": \"Norvane\", \"sameAs\": [\"http://www.wikidata.org/entity/Q20\"],"));
        var problems = CorpusValidator.validate(Corpus.at(folder), LoadListener.NONE)
                .problems()
                .first();
        assertEquals(1, problems.size());
        assertEquals(ProblemCode.SHAPE, problems.getFirst().code());
        assertTrue(problems.getFirst().location().toString().endsWith("links.json:7:5"), problems::toString);
    }

    private static String automatic(String actor, String entity, String score) {
        return "{\"actor\": \"%s\", \"entity\": \"%s\", \"judgement\": \"positive\", \"automatic\": true, \"score\": %s,"
                        .formatted(actor, entity, score)
                + " \"features\": {\"same-name\": 1}, \"by\": \"demarche\", \"on\": \"2026-11-25\"}";
    }

    private Demarche loaded(String... links) throws IOException {
        write(links);
        Demarche demarche = Demarche.inMemory();
        LoadReport report = demarche.load(Corpus.at(folder));
        assertFalse(report.hasErrors(), () -> report.problems().toString());
        return demarche;
    }

    private void write(String... links) throws IOException {
        Files.writeString(folder.resolve("links.json"), """
                {"type": "Links", "id": "halmere-toll-links", "base": "%s", "links": [
                %s
                ]}
                """.formatted(BASE, String.join(",\n", links)));
    }

    private static boolean holds(Demarche demarche, String pattern) {
        var answer = (QueryResult.Answer) demarche.sparql("ASK { " + pattern + " }");
        return answer.value();
    }
}
