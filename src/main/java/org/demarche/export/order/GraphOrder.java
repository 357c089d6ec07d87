package org.demarche.export.order;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.demarche.vocabulary.ExternalTerms;

/** The order of graphs: the default graph, the corpus, articles by date, then all others; equal ones by name. */
final class GraphOrder implements Comparator<ExportedGraph> {

    static final GraphOrder INSTANCE = new GraphOrder();

    private static final String NO_DATE = "\uFFFF";
    private static final Comparator<ExportedGraph> ORDER = Comparator.comparingInt(GraphOrder::kind)
            .thenComparing(GraphOrder::issued)
            .thenComparing(ExportedGraph::name, TermOrder.INSTANCE);

    private GraphOrder() {}

    @Override
    public int compare(ExportedGraph one, ExportedGraph other) {
        return ORDER.compare(one, other);
    }

    private static int kind(ExportedGraph graph) {
        if (graph.isDefault()) {
            return 0;
        }
        if (has(graph, ExternalTerms.DATASET)) {
            return 1;
        }
        return has(graph, ExternalTerms.NEWS_ARTICLE) ? 2 : 3;
    }

    private static boolean has(ExportedGraph graph, Node type) {
        return graph.graph().contains(graph.name(), ExternalTerms.TYPE, type);
    }

    private static String issued(ExportedGraph graph) {
        return graph.graph().stream(graph.name(), ExternalTerms.ISSUED, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder())
                .orElse(NO_DATE);
    }
}
