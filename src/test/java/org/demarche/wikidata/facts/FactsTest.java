package org.demarche.wikidata.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryResult;
import org.demarche.rdf.Iris;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.Relation;
import org.demarche.wikidata.index.EntityIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final Node NAME = new Iris("https://w3id.org/demarche/id/").facts("corpus");
    private static final String PREFIXES = """
            BASE <https://w3id.org/demarche/id/> PREFIX wd: <http://www.wikidata.org/entity/>
            PREFIX wdt: <http://www.wikidata.org/prop/direct/> PREFIX p: <http://www.wikidata.org/prop/>
            PREFIX ps: <http://www.wikidata.org/prop/statement/> PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX geo: <http://www.opengis.net/ont/geosparql#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @TempDir
    private Path folder;

    @Test
    void takesASmallSetInWikidatasOwnTerms() {
        Graph facts = facts("fr");
        assertTrue(holds(facts, "wd:Q1001 wdt:P17 wd:Q39 ; wdt:P463 wd:Q7184 ; rdfs:label \"Ada Lind\"@mul"));
        assertTrue(holds(facts, "wd:Q1001 wdt:P625 \"Point(6.14 46.2)\"^^geo:wktLiteral"));
        assertTrue(holds(facts, "wd:Q39 rdfs:label \"Suisse\"@fr"));
        assertTrue(holds(facts, "wd:Q7184 rdfs:label \"NATO\"@en"));
        assertTrue(holds(facts, """
                wd:Q1001 p:P39 <corpus/facts/Q1001/position/1> .
                <corpus/facts/Q1001/position/1> ps:P39 wd:Q999 ; pq:P580 "2021-01"^^dcterms:W3CDTF"""));
        assertTrue(holds(facts, "<corpus/facts> dcterms:source ?source ; dcterms:created \"2026-11-25\"^^xsd:date"));
        assertTrue(facts.stream()
                .noneMatch(it -> it.getObject().isLiteral()
                        && it.getObject().getLiteralLexicalForm().contains("employer")));
    }

    @Test
    void writesTheSameBytesAndReadsThemBack() throws IOException {
        Path file = folder.resolve("facts.ttl");
        FactsFile.write(file, facts("en"));
        String first = Files.readString(file);
        FactsFile.write(file, facts("en"));
        assertEquals(first, Files.readString(file));
        assertTrue(FactsFile.read(file, NAME).graph().orElseThrow().isIsomorphicWith(facts("en")));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://w3id.org/demarche/id/nato> rdfs:label \"x\" .",
                "wd:Q1 wdt:P31 wd:Q5 .",
                "wd:Q1 wdt:P17 [] .",
                "[] wdt:P17 wd:Q1 .",
                "wd:P31 rdfs:label \"x\" .",
                "<http://www.wikidata.org/wiki/Q1> rdfs:label \"x\" .",
                "wd:Q1 <http://schema.org/sameAs> <https://w3id.org/demarche/id/nato> ."
            })
    void takesNothingElse(String statement) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.ttl"), """
                PREFIX wd: <http://www.wikidata.org/entity/> PREFIX wdt: <http://www.wikidata.org/prop/direct/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                """ + statement);
        FactsFile.ReadFacts read = FactsFile.read(file, NAME);
        assertTrue(read.graph().isEmpty());
        assertEquals(ProblemCode.BAD_FACTS, read.problems().getFirst().code());
    }

    @Test
    void namesThePlaceOfASyntaxError() throws IOException {
        Path file = Files.writeString(
                folder.resolve("facts.ttl"), "PREFIX wd: <http://www.wikidata.org/entity/>\nwd:Q1 wd:Q2");
        Problem problem = FactsFile.read(file, NAME).problems().getFirst();
        assertEquals(2, problem.location().line());
    }

    @Test
    void loadsThemIntoAGraphOfTheirOwnAndTakesThemOutAgain() throws IOException {
        Files.copy(Path.of("data/corpus.json"), folder.resolve("corpus.json"));
        Path file = folder.resolve("facts.ttl");
        Files.writeString(
                file,
                "<http://www.wikidata.org/entity/Q1> <http://www.wikidata.org/prop/direct/P17> <http://www.wikidata.org/entity/Q39> .");
        try (Demarche demarche = Demarche.inMemory()) {
            String inGraph = "ASK { GRAPH <european-security-2022/facts> { wd:Q1 wdt:P17 wd:Q39 } }";
            demarche.load(Corpus.at(folder));
            assertTrue(asks(demarche, inGraph));
            Files.writeString(file, "nonsense");
            assertTrue(demarche.load(Corpus.at(folder)).hasErrors());
            assertTrue(asks(demarche, inGraph));
            Files.delete(file);
            demarche.load(Corpus.at(folder));
            assertTrue(asks(demarche, "ASK { FILTER NOT EXISTS { ?s wdt:P17 ?o } }"));
        }
    }

    private static boolean asks(Demarche demarche, String query) {
        return ((QueryResult.Answer) demarche.sparql(query)).value();
    }

    private static Graph facts(String language) {
        KnownEntity ada = new KnownEntity(
                "Q1001",
                Map.of("mul", "Ada Lind"),
                Map.of(),
                List.of(),
                Map.of("en", "employer of nobody"),
                Set.of(EntityKind.PERSON),
                List.of("Q5"),
                List.of(
                        new Relation(PropertyIds.COUNTRY, "Q39"),
                        new Relation(PropertyIds.EMPLOYER, "Q7184"),
                        new Relation(PropertyIds.MEMBER_OF, "Q7184"),
                        new Relation(PropertyIds.POSITION_HELD, "Q999", new PartialDate(2021, 1, 0), null)),
                Map.of(),
                new Coordinates(46.2, 6.14),
                Map.of(),
                0);
        var source =
                EntityIndex.of("samples", List.of(ada, named("Q39", "fr", "Suisse"), named("Q7184", "en", "NATO")));
        return FactsMapper.map(NAME, List.of(ada), source, language, LocalDate.of(2026, 11, 25));
    }

    private static KnownEntity named(String id, String language, String label) {
        return new KnownEntity(
                id,
                Map.of(language, label),
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                Map.of(),
                0);
    }

    private static boolean holds(Graph graph, String pattern) {
        return QueryExec.dataset(DatasetGraphFactory.wrap(graph))
                .query(PREFIXES + "ASK { " + pattern + " }")
                .ask();
    }
}
