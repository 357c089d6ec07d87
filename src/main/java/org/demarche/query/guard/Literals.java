package org.demarche.query.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/** Literals that differ from another in their text alone. */
final class Literals {

    private Literals() {}

    /** The literal with another lexical form, of the same datatype and language. */
    static NodeValue like(Node literal, String lexicalForm) {
        return NodeValue.makeNode(NodeFactory.createLiteral(
                lexicalForm,
                literal.getLiteralLanguage(),
                literal.getLiteralBaseDirection(),
                literal.getLiteralDatatype()));
    }
}
