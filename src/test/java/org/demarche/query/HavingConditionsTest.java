package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.demarche.query.bind.SparqlText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HavingConditionsTest {

    private static final String QUERY = "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HAVING (COUNT(?o) > 1) (SUM(?o) > 2)   | HAVING (COUNT(?o) > 1 && SUM(?o) > 2)",
                "HAVING (?s)                            | HAVING (true && ?s)",
                "HAVING ('x')                           | HAVING (true && 'x')",
                "HAVING (COUNT(?o)) (?s) (1)            | HAVING (COUNT(?o) && ?s && 1)",
                "HAVING REGEX(?s, 'x')                  | HAVING REGEX(?s, 'x')",
                "LIMIT 1                                | LIMIT 1"
            })
    void becomeOneThatIsCopiedAndPrintedWell(String conditions, String expected) {
        Query query = SparqlText.parse(QUERY + conditions, "urn:");
        assertEquals(parsed(QUERY + expected).getHavingExprs(), query.getHavingExprs());

        Query copy = QueryTransformOps.replaceVars(query, Map.of(Var.alloc("p"), NodeFactory.createURI("urn:p")));
        assertEquals(
                query.getHavingExprs(),
                parsed(copy.serialize(Syntax.syntaxSPARQL_11)).getHavingExprs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { { %s } }",
                "ASK { FILTER EXISTS { { %s } } }",
                "ASK { BIND (EXISTS { { %s } } AS ?there) }"
            })
    void becomeOneInQueriesWithin(String around) {
        Query query = SparqlText.parse(around.formatted(QUERY + "HAVING (COUNT(?o) > 1) (?s)"), "urn:");
        Query expected = parsed(around.formatted(QUERY + "HAVING (COUNT(?o) > 1 && ?s)"));
        assertEquals(
                expected.getQueryPattern().toString(), query.getQueryPattern().toString());
    }

    private static Query parsed(String text) {
        return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    }
}
