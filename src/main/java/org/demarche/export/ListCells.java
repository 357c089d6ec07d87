package org.demarche.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The cells of proper lists: blank nodes with one first and one rest and no more, that lead to the empty list. */
final class ListCells {

    private final Graph graph;
    private final Set<Node> cells = new HashSet<>();

    /** @param mentions the only mention of each node that may be nested */
    ListCells(Graph graph, Mentions mentions) {
        this.graph = graph;
        for (Triple last : graph.find(Node.ANY, RDF.Nodes.rest, RDF.Nodes.nil).toList()) {
            Optional<Node> cell = Optional.of(last.getSubject()).filter(this::isProper);
            while (cell.isPresent() && cells.add(cell.get())) {
                cell = mentions.only(cell.get())
                        .filter(mention -> mention.getPredicate().equals(RDF.Nodes.rest))
                        .map(Triple::getSubject)
                        .filter(this::isProper);
            }
        }
    }

    boolean contains(Node node) {
        return cells.contains(node);
    }

    /** The items from a cell to the end of its list. */
    List<Node> items(Node head) {
        List<Node> items = new ArrayList<>();
        for (Node cell = head; !cell.equals(RDF.Nodes.nil); cell = value(cell, RDF.Nodes.rest)) {
            items.add(value(cell, RDF.Nodes.first));
        }
        return items;
    }

    private boolean isProper(Node cell) {
        return cell.isBlank()
                && graph.stream(cell, Node.ANY, Node.ANY).count() == 2
                && graph.contains(cell, RDF.Nodes.first, Node.ANY)
                && graph.contains(cell, RDF.Nodes.rest, Node.ANY);
    }

    private Node value(Node cell, Node property) {
        return graph.stream(cell, property, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
    }
}
