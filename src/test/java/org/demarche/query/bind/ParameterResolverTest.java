package org.demarche.query.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.sse.SSE;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.Fixture;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryFileReader;
import org.demarche.query.guard.QueryException;
import org.demarche.vocabulary.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterResolverTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    actor    | <https://w3id.org/demarche/id/sudland> | sudland
                    actor    | https://w3id.org/demarche/id/sudland   | sudland
                    actor    | sudland                                | sudland
                    actor    | Sudland                                | sudland
                    actor    | kingdom  of SUDLAND                    | sudland
                    actor    | wd:Q2                                  | sudland
                    actor    | http://www.wikidata.org/entity/Q3      | bo-varga
                    person   | bo varga                               | bo-varga
                    person   | Varga                                  | bo-varga
                    institution | ministry                            | port-ministry
                    state    | norland                                | norland
                    document | Plan for a toll                        | plan
                    document | article-1                              | article-1
                    article  | Sudland answers                        | article-2
                    issue    | tolls                                  | tolls
                    proposal | a toll at night                        | toll-at-night
                    position | article-1/lind-likes-toll              | article-1/lind-likes-toll
                    target   | free passage                           | free-passage
                    resource | tolls                                  | tolls
                    """)
    void findsAThing(String type, String text, String id) {
        assertEquals(NodeFactory.createURI(Prefixes.DEFAULT_BASE + id), resolve(type, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date     | 2024-02-29 | "2024-02-29"^^xsd:date
                    integer  | -5         | "-5"^^xsd:integer
                    integer  | 007        | "7"^^xsd:integer
                    decimal  | .5         | "0.5"^^xsd:decimal
                    language | pt-BR      | "pt-BR"
                    """)
    void readsAValue(String type, String text, String term) {
        assertEquals(SSE.parseNode(term), resolve(type, text));
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2024-02-30",
        "date, yesterday",
        "date, 2024-1-1",
        "integer, 1.5",
        "integer, 99999999999999999999",
        "decimal, 1e9",
        "limit, 0",
        "limit, -1",
        "language, e"
    })
    void refusesAValueOfAnotherForm(String type, String text) {
        assertEquals(ProblemCode.BAD_PARAMETER, problem(type, text).code());
    }

    @Test
    void tellsWhatAThingIsInsteadOfWhatItShouldBe() {
        assertEquals(
                "\"ada-lind\" is a person, not a proposal or claim",
                problem("proposal", "ada-lind").message());
        assertEquals(
                ProblemCode.WRONG_THING,
                problem("person", "<https://w3id.org/demarche/id/toll>").code());
    }

    @Test
    void listsTheCandidatesOfAnAmbiguousName() {
        Problem problem = problem("actor", "ada");
        assertEquals(ProblemCode.AMBIGUOUS, problem.code());
        assertEquals("\"ada\" could be ada-lind (Ada Lind), ada-lund (Ada Lund)", problem.message());
    }

    @ParameterizedTest
    @CsvSource({
        "actor, sudlnd, sudland",
        "actor, Ada Lint, Ada Lind",
        "proposal, tol, toll",
        "position, article-1/lind-like-toll, article-1/lind-likes-toll"
    })
    void suggestsWhatWasMeant(String type, String text, String suggestion) {
        Problem problem = problem(type, text);
        assertEquals(ProblemCode.NOT_FOUND, problem.code());
        assertEquals("Did you mean \"" + suggestion + "\"?", problem.hint());
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "...", "\u0000", "\ud800", "?", "_:_"})
    void takesNoNameFromTextWithoutWords(String text) {
        assertEquals(ProblemCode.NOT_FOUND, problem("proposal", text).code());
    }

    @Test
    void doesNotSuggestFromOtherTypes() {
        assertEquals("", problem("proposal", "sudlan").hint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x> . DROP ALL #",
                "<x> . DROP ALL #>",
                "<https://w3id.org/demarche/id/toll> } #>",
                "https://w3id.org/demarche/id/toll> } DROP ALL #",
                "\"toll\"",
                "'toll'",
                "toll } UNION { ?s ?p ?o",
                "toll\n",
                "dem:toll;",
                "dem:",
                ":",
                "../toll",
                "toll/../toll",
                "?proposal",
                "_:b0",
                "",
                " ",
                "\u0000",
                "\ud800",
                "<>",
                "<relative>",
                "javascript:alert(1)",
                "urn:x y"
            })
    void neverMakesATermOfWhatIsNone(String text) {
        if (text.equals("toll\n")) {
            assertEquals(NodeFactory.createURI(Prefixes.DEFAULT_BASE + "toll"), resolve("proposal", text));
        } else {
            assertTrue(List.of(ProblemCode.NOT_FOUND, ProblemCode.AMBIGUOUS, ProblemCode.BAD_PARAMETER)
                    .contains(problem("proposal", text).code()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\") } DROP ALL #", "\\\"", "a\nb", "'''", "${x}", "?text", "\ud83d\ude00"})
    void keepsAnyTextAsOneTerm(String text) {
        CatalogueQuery question = QueryCatalogue.builtIn().get("search");
        BoundQuery bound = Fixture.RESOLVER.bind(question, Map.of("text", text));
        assertEquals(NodeFactory.createLiteralString(text), bound.values().get("text"));
        assertEquals(bound.query(), Fixture.parse(bound.query().toString()));
        assertEquals(
                0,
                ((QueryResult.Table) Fixture.EXECUTOR.run(bound.query())).rows().size());
    }

    @Test
    void namesEverythingThatIsWrong() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("actr", "sudland");
        given.put("other", "nobody");
        QueryException e = assertThrows(
                QueryException.class,
                () -> Fixture.RESOLVER.bind(QueryCatalogue.builtIn().get("common-ground"), given));
        assertEquals(
                List.of(ProblemCode.UNKNOWN_PARAMETER, ProblemCode.MISSING_PARAMETER, ProblemCode.NOT_FOUND),
                e.problems().stream().map(Problem::code).toList());
        assertEquals("Did you mean \"actor\"?", e.problems().getFirst().hint());
    }

    @Test
    void leavesAnOptionalParameterWithoutValueOut() {
        CatalogueQuery question = QueryCatalogue.builtIn().get("timeline");
        BoundQuery bound = Fixture.RESOLVER.bind(question, Map.of());
        assertEquals(List.of("limit"), List.copyOf(bound.values().keySet()));
        assertEquals("200", limit(bound.query()));
        assertNotSame(question.query(), bound.query());
        assertEquals(
                "7", limit(Fixture.RESOLVER.bind(question, Map.of("limit", "7")).query()));
        assertEquals("200", limit(question.query()));
    }

    /** The one limit in a query, at the top or in a part of it. */
    private static String limit(Query query) {
        return Pattern.compile("LIMIT\\s+(\\d+)")
                .matcher(query.toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(" "));
    }

    @Test
    void suggestsAQuery() {
        QueryException e = assertThrows(
                QueryException.class, () -> QueryCatalogue.builtIn().get("position-on"));
        assertEquals(ProblemCode.UNKNOWN_QUERY, e.problems().getFirst().code());
        assertEquals("Did you mean \"positions-on\"?", e.problems().getFirst().hint());
    }

    @Test
    void triesTheBasesOfAllCorpora() {
        ShortNames names = new ShortNames(List.of("https://example.org/other/", Prefixes.DEFAULT_BASE));
        ParameterResolver resolver = new ParameterResolver(new StoredEntityLookup(Fixture.EXECUTOR), names);
        BoundQuery bound = resolver.bind(question("proposal"), Map.of("x", "toll"));
        assertEquals(
                NodeFactory.createURI(Prefixes.DEFAULT_BASE + "toll"),
                bound.values().get("x"));
    }

    @Test
    void readsTheBasesFromTheCorpus() {
        assertEquals(ShortNames.DEFAULT, new StoredEntityLookup(Fixture.EXECUTOR).shortNames());
    }

    private static Node resolve(String type, String text) {
        return Fixture.RESOLVER.bind(question(type), Map.of("x", text)).values().get("x");
    }

    private static Problem problem(String type, String text) {
        return assertThrows(QueryException.class, () -> resolve(type, text), text)
                .problems()
                .getFirst();
    }

    private static CatalogueQuery question(String type) {
        return QueryFileReader.read(
                "test",
                "test.rq",
                "# title: T\n# topic: T\n# description: D\n# param: x " + type
                        + " required - X\n\nSELECT ?o { ?x ?p ?o } LIMIT 1\n");
    }
}
