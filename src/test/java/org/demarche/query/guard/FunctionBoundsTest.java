package org.demarche.query.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.sparql_11.javacc.SPARQLParser11Constants;
import org.demarche.query.QueryExecutor;
import org.demarche.store.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every function and operator of SPARQL 1.1, as its grammar has them, on values at the limits. Each gives a value or an error,
 * or is stopped; none runs on, and none fails with an exception of Java's.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FunctionBoundsTest {

    private static final QueryLimits SECOND = new QueryLimits(Duration.ofSeconds(1), 100_000, 10_000_000);
    private static final String PREFIXES = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX v: <urn:value:> ";
    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "=", "!=", "<", ">", "<=", ">=", "&&", "||");
    private static final List<String> CASTS = List.of(
            "integer",
            "decimal",
            "double",
            "float",
            "boolean",
            "string",
            "date",
            "dateTime",
            "time",
            "duration",
            "dayTimeDuration",
            "yearMonthDuration",
            "gYear");

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

    /** Every keyword of the grammar that can be called, with every number of arguments up to three. */
    static Stream<String> functions() {
        Stream<String> keywords = Stream.of(SPARQLParser11Constants.tokenImage)
                .filter(image -> image.matches("\"[a-zA-Z_]\\w*\""))
                .map(image -> image.substring(1, image.length() - 1).toUpperCase(java.util.Locale.ROOT))
                .flatMap(word -> IntStream.rangeClosed(1, 3).mapToObj(count -> call(word, count)))
                .filter(FunctionBoundsTest::isExpression);
        Stream<String> operators = OPERATORS.stream().map(operator -> "?a " + operator + " ?b");
        Stream<String> others =
                Stream.of("!?a", "-?a", "+?a", "?a IN (?b)", "?a NOT IN (?b)", "REPLACE(?b, ?a, ?b, \"i\")");
        Stream<String> casts = CASTS.stream().map(type -> "xsd:" + type + "(?a)");
        return Stream.of(keywords, operators, others, casts).flatMap(all -> all);
    }

    private static String call(String word, int count) {
        return word + "(" + String.join(", ", List.of("?a", "?b", "?c").subList(0, count)) + ")";
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
        assertTrue(functions().count() > 90, () -> functions().toList().toString());
        assertTrue(functions().toList().containsAll(List.of("STRAFTER(?a, ?b)", "REGEX(?a, ?b)", "GROUP_CONCAT(?a)")));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void comesToAnEnd(String function) {
        List<String> surprises = new ArrayList<>();
        for (String a : VALUES.keySet()) {
            for (String b : function.contains("?b") ? VALUES.keySet() : List.of("part")) {
                String query = PREFIXES + "SELECT (" + function + " AS ?r) { v:" + a + " v:is ?a . v:" + b
                        + " v:is ?b . v:text v:is ?c }";
                try {
                    new QueryExecutor(STORE, SECOND).run(QueryFactory.create(query, Syntax.syntaxSPARQL_11));
                } catch (QueryException e) {
                    // Stopped, or refused: that is an end.
                } catch (RuntimeException e) {
                    surprises.add(a + ", " + b + ": " + e);
                }
            }
        }
        assertEquals(List.of(), surprises);
    }
}
