package org.demarche.export.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Blank nodes and the statements that connect them. A statement with one blank node is part of that node's description; one
 * with several is a vertex between them.
 */
final class BlankNodeGraph {

    private static final List<Node> PLACES = IntStream.range(0, 8)
            .mapToObj(place -> NodeFactory.createBlankNode(Integer.toString(place)))
            .toList();

    private final Map<Node, Integer> numbers = new LinkedHashMap<>();
    private final List<List<String>> looks = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    /**
     * A statement with several blank nodes.
     *
     * @param pattern the statement with numbers in place of the blank nodes
     * @param nodes the blank nodes, each once, by these numbers
     */
    private record Connection(String pattern, List<Integer> nodes) {}

    private BlankNodeGraph() {}

    static BlankNodeGraph of(List<Quad> quads) {
        BlankNodeGraph graph = new BlankNodeGraph();
        quads.forEach(graph::add);
        return graph;
    }

    private void add(Quad quad) {
        Map<Node, Node> places = new LinkedHashMap<>();
        Quad pattern =
                BlankNodeLabels.replaced(quad, node -> places.computeIfAbsent(node, any -> place(places.size())));
        List<Integer> nodes = places.keySet().stream().map(this::number).toList();
        String text = text(pattern);
        if (nodes.size() == 1) {
            looks.get(nodes.getFirst()).add(text);
        } else {
            connections.add(new Connection(text, nodes));
        }
    }

    private static Node place(int number) {
        return number < PLACES.size() ? PLACES.get(number) : NodeFactory.createBlankNode(Integer.toString(number));
    }

    private int number(Node node) {
        return numbers.computeIfAbsent(node, any -> {
            looks.add(new ArrayList<>());
            return numbers.size();
        });
    }

    private static String text(Quad quad) {
        Node graph = quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
        return String.join(
                " ",
                NodeFmtLib.strNT(graph),
                NodeFmtLib.strNT(quad.getSubject()),
                NodeFmtLib.strNT(quad.getPredicate()),
                NodeFmtLib.strNT(quad.getObject()));
    }

    /** The blank nodes in an order that depends on the statements alone. */
    List<Node> ordered() {
        List<Node> nodes = List.copyOf(numbers.keySet());
        return IntStream.of(CanonicalOrder.of(incidence(), colours()))
                .filter(vertex -> vertex < nodes.size())
                .mapToObj(nodes::get)
                .toList();
    }

    private Incidence incidence() {
        int pairs = connections.stream()
                .mapToInt(connection -> connection.nodes().size())
                .sum();
        int[] ends = new int[2 * pairs];
        int[] roles = new int[pairs];
        int pair = 0;
        for (int i = 0; i < connections.size(); i++) {
            List<Integer> nodes = connections.get(i).nodes();
            for (int role = 0; role < nodes.size(); role++) {
                ends[2 * pair] = nodes.get(role);
                ends[2 * pair + 1] = numbers.size() + i;
                roles[pair++] = role;
            }
        }
        return Incidence.of(numbers.size() + connections.size(), ends, roles);
    }

    /** Blank nodes come first, by their descriptions, then statements. */
    private int[] colours() {
        Stream<String> texts = looks.stream().map(BlankNodeGraph::joined);
        int[] ofNodes = ranks(texts.toList());
        int[] ofConnections =
                ranks(connections.stream().map(Connection::pattern).toList());
        int[] colours = Arrays.copyOf(ofNodes, ofNodes.length + ofConnections.length);
        for (int i = 0; i < ofConnections.length; i++) {
            colours[ofNodes.length + i] = ofNodes.length + ofConnections[i];
        }
        return colours;
    }

    private static String joined(List<String> texts) {
        return String.join("\n", new TreeSet<>(texts));
    }

    private static int[] ranks(List<String> texts) {
        Map<String, Integer> ranks = new HashMap<>();
        new TreeSet<>(texts).forEach(text -> ranks.put(text, ranks.size()));
        return texts.stream().mapToInt(ranks::get).toArray();
    }
}
