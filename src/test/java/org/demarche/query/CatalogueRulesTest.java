package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.demarche.query.bind.BoundQuery;
import org.demarche.query.bind.LiteralReader;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;
import org.demarche.query.guard.SparqlExtensions;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every query of the catalogue. */
class CatalogueRulesTest {

    private static final Pattern PROJECT_TERM = Pattern.compile("\\bdem:([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern PREFIX = Pattern.compile("PREFIX (\\w+): <([^>]+)>");
    private static final Graph ONTOLOGY = Fixture.graph("/ontology/demarche.ttl");

    static List<CatalogueQuery> queries() {
        return QueryCatalogue.builtIn().all();
    }

    @Test
    void listsEveryFileOfTheFolder() throws IOException {
        List<String> files = QueryCatalogue.of(Path.of("queries")).names();
        assertEquals(files, QueryCatalogue.builtIn().names(), "write the names of the files into queries/index.txt");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void usesOnlyTermsThatTheOntologyHas(CatalogueQuery query) {
        Matcher term = PROJECT_TERM.matcher(query.source());
        while (term.find()) {
            Node node = NodeFactory.createURI(Vocabulary.NS + term.group(1));
            assertTrue(ONTOLOGY.contains(node, Node.ANY, Node.ANY), query.name() + " uses " + term.group());
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void declaresThePrefixesThatEverythingElseUses(CatalogueQuery query) {
        Matcher prefix = PREFIX.matcher(query.source());
        while (prefix.find()) {
            assertEquals(Prefixes.MAP.get(prefix.group(1)), prefix.group(2), query.name());
            assertTrue(
                    query.source().split(prefix.group(1) + ":", -1).length > 2, query.name() + ": " + prefix.group());
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isPlainSparql(CatalogueQuery query) {
        assertEquals(Set.of(), SparqlExtensions.extensions(query.query()));
    }

    /** With its parameters bound, a query has to be one that any endpoint takes: its text must parse again. */
    @ParameterizedTest
    @MethodSource("queries")
    void isPlainSparqlOnceItsParametersAreBound(CatalogueQuery query) {
        Map<String, Node> values = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> values.put(parameter.name(), anyValue(parameter.type())));
        String bound = new BoundQuery(query, values).query().toString();
        assertDoesNotThrow(() -> QueryFactory.create(bound, Syntax.syntaxSPARQL_11), bound);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void hasColumnsWithDifferentWellFormedNames(CatalogueQuery query) {
        assertEquals(query.columns().size(), Set.copyOf(query.columns()).size());
        query.columns().forEach(column -> assertTrue(column.matches("[a-z][A-Za-z]*"), column));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void givesAnExampleWithItsRequiredParameters(CatalogueQuery query) {
        Map<String, String> example = Fixture.options(query.example());
        Set<String> required = query.parameters().stream()
                .filter(QueryParameter::required)
                .map(QueryParameter::name)
                .collect(Collectors.toSet());
        assertTrue(example.keySet().containsAll(required), query.name() + " needs " + required);
        example.keySet().forEach(name -> assertNotNull(query.parameter(name).orElse(null), name));
    }

    private static Node anyValue(ParameterType type) {
        return switch (type) {
            case DATE -> LiteralReader.read(type, "2024-01-01").orElseThrow();
            case INTEGER, LIMIT, DECIMAL -> LiteralReader.read(type, "1").orElseThrow();
            case TEXT -> NodeFactory.createLiteralString("a \"quoted\" text\n");
            case LANGUAGE -> NodeFactory.createLiteralString("en");
            default -> NodeFactory.createURI(Prefixes.DEFAULT_BASE + "anything");
        };
    }
}
