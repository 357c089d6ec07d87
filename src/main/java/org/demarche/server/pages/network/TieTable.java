package org.demarche.server.pages.network;

import java.util.Comparator;
import java.util.List;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;

/**
 * The ties of a network as a table, the strongest first.
 *
 * @param isOfSides whether the columns are agreement and disagreement, rather than a weight
 * @param all number of ties of the network
 */
public record TieTable(boolean isOfSides, List<TieRow> rows, int all) {

    private static final int MOST = 100;

    public TieTable {
        rows = List.copyOf(rows);
    }

    /**
     * A tie.
     *
     * @param positions path of the positions behind it
     */
    public record TieRow(
            Hyperlink one, Hyperlink other, String agreed, String disagreed, String weight, String positions) {}

    /**
     * The table of a graph.
     *
     * @param tiePage path of the page of a tie, with its parameters but for the two nodes
     */
    public static TieTable of(NetworkGraph graph, EntityPaths paths, String tiePage) {
        List<TieRow> rows = graph.ties().stream()
                .sorted(Comparator.comparingDouble(NetworkTie::strength)
                        .reversed()
                        .thenComparingInt(NetworkTie::source)
                        .thenComparingInt(NetworkTie::target))
                .limit(MOST)
                .map(tie -> {
                    NetworkNode one = graph.nodes().get(tie.source());
                    NetworkNode other = graph.nodes().get(tie.target());
                    return new TieRow(
                            link(one, paths),
                            link(other, paths),
                            NetworkWords.number(tie.agreed()),
                            NetworkWords.number(tie.disagreed()),
                            NetworkWords.number(tie.weight()),
                            tiePage + "one=" + EntityLinks.encode(one.id()) + "&other="
                                    + EntityLinks.encode(other.id()));
                })
                .toList();
        return new TieTable(graph.isOfSides(), rows, graph.ties().size());
    }

    private static Hyperlink link(NetworkNode node, EntityPaths paths) {
        return new Hyperlink(node.label(), paths.path(node.attributes().getOrDefault("iri", node.id())));
    }
}
