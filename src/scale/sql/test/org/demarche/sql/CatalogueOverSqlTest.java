package org.demarche.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.demarche.problem.StoreException;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Ontop answers the catalogue from tables in H2 as TDB2 does from the codings. */
class CatalogueOverSqlTest {

    private static final Path ROOT = Path.of("../../..");
    private static final String REAL_CORPUS = "data/brexit-2019";
    private static final Pattern OPTION = Pattern.compile("--(\\S+) (?:\"([^\"]*)\"|(\\S+))");

    private static final String ORDER = "requires ORDER BY conditions to be projected";

    /** Queries of examples that Ontop does not answer over H2, with a part of what it says; docs/scaling.md explains them. */
    private static final Map<String, String> REFUSED = Map.of(
            "evidence", "Unsupported SPARQL operator: ArbitraryLengthPath",
            "institutions", ORDER,
            "matrix", "Not supported by H2");

    /** Those that it does not answer without parameters. */
    private static final Map<String, String> REFUSED_WITHOUT_PARAMETERS = Map.of(
            "agreement", "Only DBConstants or NULLs are expected",
            "conditional-positions", ORDER,
            "contradictions", ORDER,
            "delegation", ORDER,
            "forecasts", ORDER,
            "matrix", "Not supported by H2",
            "told-by-others", ORDER);

    @TempDir
    private Path folder;

    private final List<SqlCorpus> open = new ArrayList<>();

    /** Each query on the corpus of its example, with the values of its example. */
    @TestFactory
    List<DynamicTest> theAnswersAreThoseOfTdb2() throws IOException, SQLException {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, List<CatalogueQuery>> byCorpus =
                QueryCatalogue.builtIn().all().stream().collect(Collectors.groupingBy(CatalogueQuery::exampleData));
        for (var corpus : byCorpus.entrySet()) {
            SqlCorpus both = open(corpus.getKey());
            corpus.getValue()
                    .forEach(query -> tests.add(DynamicTest.dynamicTest(query.name(), () -> compare(query, both))));
        }
        return tests;
    }

    /** A real corpus: the queries that need no parameter. */
    @TestFactory
    List<DynamicTest> soTheyAreOnARealCorpus() throws IOException, SQLException {
        SqlCorpus both = open(REAL_CORPUS);
        return QueryCatalogue.builtIn().all().stream()
                .filter(query -> query.parameters().stream().noneMatch(QueryParameter::required))
                .filter(query -> query.query().isSelectType())
                .map(query -> DynamicTest.dynamicTest(
                        query.name(), () -> compare(query, Map.of(), REFUSED_WITHOUT_PARAMETERS, both)))
                .toList();
    }

    private SqlCorpus open(String data) throws IOException, SQLException {
        SqlCorpus corpus = SqlCorpus.open(ROOT.resolve(data), folder.resolve(data));
        open.add(corpus);
        return corpus;
    }

    @AfterEach
    void close() {
        open.forEach(SqlCorpus::close);
    }

    private static void compare(CatalogueQuery query, SqlCorpus corpus) {
        compare(query, options(query.example()), REFUSED, corpus);
    }

    private static void compare(
            CatalogueQuery query, Map<String, String> options, Map<String, String> refusals, SqlCorpus corpus) {
        List<String> expected = rows(corpus.store().query(query, options));
        String refusal = refusals.get(query.name());
        if (refusal == null) {
            assertEquals(
                    String.join("\n", expected),
                    String.join("\n", rows(corpus.sql().query(query, options))));
        } else {
            StoreException refused =
                    assertThrows(StoreException.class, () -> corpus.sql().query(query, options));
            assertTrue(refused.getMessage().contains(refusal), refused.getMessage());
        }
    }

    private static Map<String, String> options(String line) {
        Map<String, String> options = new LinkedHashMap<>();
        Matcher matcher = OPTION.matcher(line);
        while (matcher.find()) {
            options.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return options;
    }

    /** Sorted: engines may sort what is equally far up as they like. */
    private static List<String> rows(QueryResult result) {
        if (result instanceof QueryResult.Triples triples) {
            return triples.graph().stream().map(Object::toString).sorted().toList();
        }
        QueryResult.Table table = (QueryResult.Table) result;
        return table.rows().stream()
                .map(row -> table.columns().stream()
                        .map(column -> column + "=" + text(row.get(column)))
                        .collect(Collectors.joining(" | ")))
                .sorted()
                .toList();
    }

    private static String text(Node term) {
        if (term == null) {
            return "";
        }
        if (term.isLiteral() && NodeValue.makeNode(term).isNumber()) {
            // 0.5 and 0.50 are the same decimal.
            return NodeValue.makeNode(term).getDecimal().stripTrailingZeros().toPlainString();
        }
        if (term.isLiteral() && term.getLiteralDatatypeURI().endsWith("#string")) {
            // What GROUP_CONCAT joins comes in no order.
            return Arrays.stream(term.getLiteralLexicalForm().split("; ", -1))
                    .sorted()
                    .collect(Collectors.joining("; "));
        }
        return term.toString();
    }
}
