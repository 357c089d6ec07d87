package org.demarche.export.relational;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The table of statements that no other table has room for, so that nothing is lost. */
final class OtherStatements {

    static final String TABLE = "other_statements";

    static final List<String> NAMES = List.of("graph", "iri", "property", "object", "lang", "datatype");

    static final String SQL = """
            CREATE TABLE "other_statements" (
              "graph" VARCHAR NOT NULL,
              "iri" VARCHAR NOT NULL,
              "property" VARCHAR NOT NULL,
              "object" VARCHAR NOT NULL,
              "lang" VARCHAR,
              "datatype" VARCHAR
            );
            """;

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
