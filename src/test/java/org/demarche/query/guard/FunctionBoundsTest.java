package org.demarche.query.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.lang.sparql_11.javacc.SPARQLParser11Constants;
import org.apache.jena.vocabulary.XSD;
import org.demarche.query.QueryExecutor;
import org.demarche.store.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs every function and operator of SPARQL 1.1, as its grammar has them, on values at the limits. Each gives a value or an error,
 * or is stopped; none runs on, and none fails with an exception of Java's.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FunctionBoundsTest {

    private static final QueryLimits LIMITS = new QueryLimits(Duration.ofMillis(200), 100_000, 10_000_000);
    private static final String PREFIXES = "PREFIX v: <urn:value:> ";
    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "=", "!=", "<", ">", "<=", ">=", "&&", "||");
    private static final List<String> OTHERS = List.of(
            "!?a",
            "-?a",
            "+?a",
            "?a IN (?b)",
            "?a NOT IN (?b, ?c)",
            "REPLACE(?b, ?a, ?b, \"i\")",
            "EXISTS { FILTER (?a = ?b) }",
            "NOT EXISTS { FILTER (?a < ?b) }",
            "GROUP_CONCAT(?a; SEPARATOR=\"----\")",
            "COUNT(*)");

    /** Of the pairs of values, every eighth is tried, other ones for each function. */
    private static final int SAMPLE = 8;

    private static final Map<String, Node> VALUES = values();
    private static final MemoryStore STORE = store();

    private static Map<String, Node> values() {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("text", NodeFactory.createLiteralString("x".repeat(1_000_000)));
        values.put("part", NodeFactory.createLiteralString("x".repeat(400_000) + "y"));
        values.put("sharp", NodeFactory.createLiteralString("\u1fb7".repeat(330_000)));
        values.put("loop", NodeFactory.createLiteralString("((^){2000000000}){2000000000}"));
        values.put("ahead", NodeFactory.createLiteralString("((?=x){2000000000}){2000000000}"));
        values.put("empty", NodeFactory.createLiteralString("(?:|){40}(?!)"));
        values.put("backtrack", NodeFactory.createLiteralString("(x+x+)+y"));
        values.put("tagged", NodeFactory.createLiteralLang("en-" + "x".repeat(1_000_000), "en"));
        values.put("integer", typed("9".repeat(2_000), XSDDatatype.XSDinteger));
        values.put("decimal", typed("-0." + "9".repeat(1_990), XSDDatatype.XSDdecimal));
        values.put("double", typed("1.7E308", XSDDatatype.XSDdouble));
        values.put("date", typed("9".repeat(50) + "-12-31Z", XSDDatatype.XSDdate));
        values.put("dateTime", typed("9999-12-31T23:59:59." + "9".repeat(40) + "Z", XSDDatatype.XSDdateTime));
        values.put("days", typed("P365999D", XSDDatatype.XSDdayTimeDuration));
        values.put("tooManyDays", typed("P9999999999D", XSDDatatype.XSDdayTimeDuration));
        values.put("tooManySeconds", typed("PT" + "9".repeat(60) + "S", XSDDatatype.XSDduration));
        values.put("years", typed("P999Y", XSDDatatype.XSDyearMonthDuration));
        values.put("iri", NodeFactory.createURI("urn:" + "x".repeat(100_000)));
        return values;
    }

    private static Node typed(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    private static MemoryStore store() {
        Graph graph = MemoryStore.newGraph();
        VALUES.forEach((name, value) ->
                graph.add(NodeFactory.createURI("urn:value:" + name), NodeFactory.createURI("urn:value:is"), value));
        MemoryStore store = new MemoryStore();
        store.replace(Map.of(NodeFactory.createURI("urn:graph"), graph));
        return store;
    }

    /** Every keyword of the grammar that can be called, with every number of arguments up to four. */
    static Stream<String> functions() {
        Stream<String> keywords = Stream.of(SPARQLParser11Constants.tokenImage)
                .filter(image -> image.matches("\"[a-zA-Z_]\\w*\""))
                .map(image -> image.substring(1, image.length() - 1).toUpperCase(Locale.ROOT))
                .flatMap(word -> Stream.concat(
                        Stream.of(word + "(DISTINCT ?a)"),
                        IntStream.rangeClosed(0, 4).mapToObj(count -> call(word, count))))
                .filter(FunctionBoundsTest::isExpression);
        Stream<String> operators = OPERATORS.stream().map(operator -> "?a " + operator + " ?b");
        return Stream.of(keywords, operators, OTHERS.stream(), casts()).flatMap(all -> all);
    }

    private static Stream<String> casts() {
        return Iter.asStream(FunctionRegistry.get().keys())
                .filter(iri -> iri.startsWith(XSD.NS))
                .sorted()
                .map(iri -> "<" + iri + ">(?a)");
    }

    private static String call(String word, int count) {
        return word + "(" + String.join(", ", List.of("?a", "?b", "?c", "?b").subList(0, count)) + ")";
    }

    private static boolean isExpression(String expression) {
        try {
            QueryFactory.create("SELECT (" + expression + " AS ?r) {}", Syntax.syntaxSPARQL_11);
            return true;
        } catch (QueryParseException e) {
            return false;
        }
    }

    @Test
    void theGrammarHasAllFunctions() {
        List<String> all = functions().toList();
        assertTrue(all.size() > 120, all::toString);
        assertTrue(all.containsAll(List.of(
                "NOW()",
                "STRAFTER(?a, ?b)",
                "REPLACE(?a, ?b, ?c, ?b)",
                "SUM(DISTINCT ?a)",
                "<" + XSD.NS + "date>(?a)")));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void comesToAnEnd(String function) {
        List<String> names = List.copyOf(VALUES.keySet());
        List<String> surprises = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean one = !function.contains("?b");
            for (int j = 0; j < (one ? 1 : names.size()); j++) {
                if (one || Math.floorMod(i + j + function.hashCode(), SAMPLE) == 0) {
                    String where = "v:" + names.get(i) + " v:is ?a . v:" + names.get(j) + " v:is ?b . v:text v:is ?c";
                    run("SELECT (" + function + " AS ?r) { " + where + " }").ifPresent(surprises::add);
                }
            }
        }
        assertEquals(List.of(), surprises);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?a { ?x v:is ?a } ORDER BY ?a",
                "SELECT ?a { ?x v:is ?a } ORDER BY DESC(STRLEN(?a)) ?a",
                "SELECT DISTINCT ?a { ?x v:is ?a }",
                "SELECT ?a (COUNT(?x) AS ?n) { ?x v:is ?a } GROUP BY ?a HAVING (MAX(?a) > ?a)",
                "SELECT ?a { ?x v:is ?a MINUS { ?y v:is ?a FILTER (?x != ?y) } }",
                "SELECT ?a { ?x v:is ?a OPTIONAL { ?y v:is ?b FILTER (?a = ?b) } }",
                "SELECT ?a { ?x v:is ?a { SELECT (MIN(?b) AS ?a) { ?y v:is ?b } } }"
            })
    void comparisonsWhenSortingAndJoiningComeToAnEnd(String query) {
        assertEquals(Optional.empty(), run(query));
    }

    /** Runs a query; to be stopped or refused is an end, too. */
    private static Optional<String> run(String query) {
        try {
            new QueryExecutor(STORE, LIMITS).run(QueryFactory.create(PREFIXES + query, Syntax.syntaxSPARQL_11));
        } catch (QueryException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(query + ": " + e);
        }
        return Optional.empty();
    }
}
