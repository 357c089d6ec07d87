package org.demarche.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The subjects of a graph by section, each followed by the nodes that are parts of it. */
record Outline(Map<Section, List<Node>> sections) {

    /**
     * @param main the node that names the graph, which comes first in its section
     * @param subjects those to arrange
     * @param graph tells their types
     */
    static Outline of(Node main, Collection<Node> subjects, Graph graph, NodeOrder order) {
        Comparator<Node> mainFirst =
                Comparator.<Node>comparingInt(node -> node.equals(main) ? 0 : 1).thenComparing(order);
        Set<Node> all = new HashSet<>(subjects);
        Map<Node, List<Node>> parts = new HashMap<>();
        Map<Section, List<Node>> sections = new EnumMap<>(Section.class);
        subjects.stream().sorted(mainFirst).forEach(subject -> {
            Optional<Node> owner = Ownership.owner(subject).filter(all::contains);
            owner.map(node -> parts.computeIfAbsent(node, any -> new ArrayList<>()))
                    .orElseGet(() -> sections.computeIfAbsent(section(subject, main, graph), any -> new ArrayList<>()))
                    .add(subject);
        });
        sections.replaceAll((section, heads) -> withParts(heads, parts));
        return new Outline(sections);
    }

    /** All subjects, in order. */
    List<Node> subjects() {
        return sections.values().stream().flatMap(List::stream).toList();
    }

    /** An article that does not name the graph is one of the documents that the graph tells of. */
    private static Section section(Node subject, Node main, Graph graph) {
        Section section = Section.of(subject, graph);
        return section == Section.ARTICLE && !subject.equals(main) ? Section.DOCUMENTS : section;
    }

    private static List<Node> withParts(List<Node> heads, Map<Node, List<Node>> parts) {
        List<Node> all = new ArrayList<>();
        for (Node head : heads) {
            all.add(head);
            all.addAll(withParts(parts.getOrDefault(head, List.of()), parts));
        }
        return all;
    }
}
