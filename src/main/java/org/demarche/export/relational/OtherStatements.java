package org.demarche.export.relational;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The table of statements that no other table has room for, so that nothing is lost. */
final class OtherStatements {

    static final String TABLE = "other_statements";

    static final List<String> NAMES = List.of("graph", "iri", "property", "object", "lang", "datatype");

    static final TableDefinition DEFINITION = new TableDefinition(
            TABLE,
            NAMES.stream()
                    .collect(
                            Collectors.toMap(name -> name, name -> "VARCHAR", (one, other) -> one, LinkedHashMap::new)),
            NAMES.subList(0, 4),
            List.of());

    private OtherStatements() {}

    /** A row: an object without a datatype and a language is an IRI. */
    static List<String> row(String graph, Triple triple) {
        Node object = triple.getObject();
        boolean hasLanguage = object.isLiteral() && !object.getLiteralLanguage().isEmpty();
        return Arrays.asList(
                graph,
                triple.getSubject().getURI(),
                triple.getPredicate().getURI(),
                object.isURI() ? object.getURI() : object.getLiteralLexicalForm(),
                hasLanguage ? object.getLiteralLanguage() : null,
                object.isLiteral() && !hasLanguage ? object.getLiteralDatatypeURI() : null);
    }
}
