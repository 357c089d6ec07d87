package org.demarche.export.order;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The data of an export: a copy in memory, in the order in which it is written, with blank nodes that have the same labels on
 * every run.
 *
 * @param graphs in order; the default graph only if it is not empty
 * @param union the triples of all graphs
 * @param base the base of the IRIs of the corpus
 */
public record ExportedData(List<ExportedGraph> graphs, Graph union, BaseIri base) {

    /** Collects and sorts quads; they may arrive in any order. */
    public static ExportedData of(Stream<Quad> quads) {
        Map<Node, Graph> graphs = new HashMap<>();
        Graph union = GraphFactory.createDefaultGraph();
        BlankNodeLabels.relabel(quads, quad -> {
            graphs.computeIfAbsent(name(quad), any -> GraphFactory.createDefaultGraph())
                    .add(quad.asTriple());
            union.add(quad.asTriple());
        });
        return new ExportedData(sorted(graphs), union, BaseChoice.among(union, graphs.keySet()));
    }

    /** The union of all graphs in order: graph by graph, each subject once, in the first graph that describes it. */
    public Stream<Triple> triples() {
        Set<Node> written = new HashSet<>();
        return graphs.stream().flatMap(graph -> {
            List<Node> subjects = graph.subjects().filter(written::add).toList();
            return SubjectOrder.of(graph.name(), subjects, union).stream()
                    .flatMap(subject -> StatementOrder.about(subject, union));
        });
    }

    private static Node name(Quad quad) {
        return quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
    }

    private static List<ExportedGraph> sorted(Map<Node, Graph> graphs) {
        return graphs.entrySet().stream()
                .map(entry -> new ExportedGraph(entry.getKey(), entry.getValue()))
                .sorted(GraphOrder.INSTANCE)
                .toList();
    }
}
