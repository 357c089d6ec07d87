package org.demarche.export;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A total order of terms: IRIs, literals by language and text, triple terms, then blank nodes by their rank. */
final class NodeOrder implements Comparator<Node> {

    private static final Comparator<Node> LITERALS = Comparator.comparing(
                    Node::getLiteralLanguage, NaturalOrder.INSTANCE)
            .thenComparing(Node::getLiteralLexicalForm, NaturalOrder.INSTANCE)
            .thenComparing(Node::getLiteralDatatypeURI, NaturalOrder.INSTANCE)
            .thenComparing(node -> String.valueOf(node.getLiteralBaseDirection()));

    private final BlankNodes blankNodes;

    NodeOrder(BlankNodes blankNodes) {
        this.blankNodes = blankNodes;
    }

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
            default -> Integer.compare(blankNodes.rank(one), blankNodes.rank(other));
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
