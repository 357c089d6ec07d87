package org.demarche.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Which blank nodes of a graph are written where they are mentioned, in brackets or as a list, and which need a label: those
 * that are mentioned more than once, that would be inside themselves, or that would be too deep to read.
 */
final class Nesting {

    private static final int DEEPEST = 8;

    private final Mentions mentions;
    private final ListCells cells;
    private final Map<Node, Integer> depths = new HashMap<>();
    private final Set<Node> labelled = new HashSet<>();

    /** @param shared blank nodes that are also mentioned outside of the graph */
    Nesting(Graph graph, Set<Node> shared, NodeOrder order) {
        mentions = new Mentions(graph, shared);
        cells = new ListCells(graph, mentions);
        mentions.once().sorted(order).toList().forEach(this::decide);
    }

    /** Whether the node is written where it is mentioned. */
    boolean nests(Node node) {
        return !labelled.contains(node) && mentions.only(node).isPresent();
    }

    /** Whether nothing mentions the node, so that it needs no label. */
    boolean isAnonymous(Node node) {
        return node.isBlank() && mentions.isNowhere(node);
    }

    /** The items of the list that a node starts, if that is what it does. */
    Optional<List<Node>> list(Node head) {
        if (head.equals(RDF.Nodes.nil)) {
            return Optional.of(List.of());
        }
        return nests(head) && cells.contains(head) ? Optional.of(cells.items(head)) : Optional.empty();
    }

    /** Settles a node after those that it is inside of, the outermost first. */
    private void decide(Node node) {
        Deque<Triple> inward = new ArrayDeque<>();
        Set<Node> seen = new HashSet<>();
        Node current = node;
        while (nests(current) && !depths.containsKey(current)) {
            if (!seen.add(current)) {
                labelled.add(current);
                break;
            }
            Triple mention = mentions.only(current).orElseThrow();
            inward.push(mention);
            current = mention.getSubject();
        }
        inward.forEach(this::settle);
    }

    private void settle(Triple mention) {
        Node node = mention.getObject();
        if (!nests(node)) {
            return;
        }
        int depth = depths.getOrDefault(mention.getSubject(), 0) + (isNextCell(mention) ? 0 : 1);
        if (depth > DEEPEST) {
            labelled.add(node);
        } else {
            depths.put(node, depth);
        }
    }

    /** The cells of a list are beside one another, not inside. */
    private boolean isNextCell(Triple mention) {
        return mention.getPredicate().equals(RDF.Nodes.rest) && cells.contains(mention.getObject());
    }
}
