package org.demarche.export.order;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A total order of terms: IRIs, literals by language and text, triple terms, then blank nodes by label. */
public final class TermOrder implements Comparator<Node> {

    /** The only one. */
    public static final TermOrder INSTANCE = new TermOrder();

    private static final Comparator<Node> LITERALS = Comparator.comparing(
                    Node::getLiteralLanguage, NaturalOrder.INSTANCE)
            .thenComparing(Node::getLiteralLexicalForm, NaturalOrder.INSTANCE)
            .thenComparing(Node::getLiteralDatatypeURI, NaturalOrder.INSTANCE)
            .thenComparing(node -> String.valueOf(node.getLiteralBaseDirection()));

    private TermOrder() {}

    @Override
    public int compare(Node one, Node other) {
        int kind = kind(one);
        int order = Integer.compare(kind, kind(other));
        if (order != 0) {
            return order;
        }
        return switch (kind) {
            case 0 -> NaturalOrder.INSTANCE.compare(one.getURI(), other.getURI());
            case 1 -> LITERALS.compare(one, other);
            case 2 -> compareTriples(one.getTriple(), other.getTriple());
            default -> NaturalOrder.INSTANCE.compare(one.getBlankNodeLabel(), other.getBlankNodeLabel());
        };
    }

    private int compareTriples(Triple one, Triple other) {
        int order = compare(one.getSubject(), other.getSubject());
        order = order != 0 ? order : compare(one.getPredicate(), other.getPredicate());
        return order != 0 ? order : compare(one.getObject(), other.getObject());
    }

    private static int kind(Node node) {
        if (node.isURI()) {
            return 0;
        }
        if (node.isLiteral()) {
            return 1;
        }
        return node.isTripleTerm() ? 2 : 3;
    }
}
