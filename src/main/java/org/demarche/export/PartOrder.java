package org.demarche.export;

import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.vocabulary.ExternalTerms;

/** The default graph, the corpus, the articles by their date, then the graphs of other kinds; the same kind by name. */
final class PartOrder implements Comparator<Part> {

    private static final String NEVER = "\uFFFF";

    private final Comparator<Part> order;

    PartOrder(NodeOrder nodes) {
        order = Comparator.comparingInt(PartOrder::kind)
                .thenComparing(PartOrder::issued)
                .thenComparing(Part::name, nodes);
    }

    @Override
    public int compare(Part one, Part other) {
        return order.compare(one, other);
    }

    private static int kind(Part part) {
        if (part.isDefault()) {
            return 0;
        }
        if (is(part, ExternalTerms.DATASET)) {
            return 1;
        }
        return is(part, ExternalTerms.NEWS_ARTICLE) ? 2 : 3;
    }

    private static boolean is(Part part, Node type) {
        return part.graph().contains(part.name(), ExternalTerms.TYPE, type);
    }

    private static String issued(Part part) {
        Graph graph = part.graph();
        return graph.stream(part.name(), ExternalTerms.ISSUED, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }
}
