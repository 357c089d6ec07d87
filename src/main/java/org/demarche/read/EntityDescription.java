package org.demarche.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.query.QueryResult.Table;
import org.demarche.store.MemoryStore;
import org.demarche.store.derived.DerivedGraph;

/**
 * Everything that a store says about one entity, except derived statements.
 *
 * @param entity the entity
 * @param said what is said of it and, after that, of its parts: posts, conditions, quotations
 * @param references what refers to it, except as one of its parts
 */
public record EntityDescription(Node entity, List<Triple> said, List<Triple> references) {

    private static final PreparedQuery SAID =
            new PreparedQuery("SELECT DISTINCT ?subject ?property ?value { ?subject ?property ?value }");

    private static final PreparedQuery REFERENCES =
            new PreparedQuery("SELECT DISTINCT ?subject ?property { ?subject ?property ?value }");

    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getSubject().toString())
            .thenComparing(triple -> triple.getObject().toString());

    public EntityDescription {
        said = List.copyOf(said);
        references = List.copyOf(references);
    }

    /** Asks once for each level of parts, and once for the references. */
    public static EntityDescription of(Node entity, QueryEngine engine) {
        Set<Triple> said = new LinkedHashSet<>();
        List<Node> level = List.of(entity);
        while (!level.isEmpty()) {
            List<Triple> found = inOrder(level, SAID.rows(engine, "subject", level));
            level = found.stream()
                    .filter(triple -> isPart(triple.getObject(), triple.getSubject()))
                    .map(Triple::getObject)
                    .distinct()
                    .toList();
            said.addAll(found);
        }
        List<Triple> references = REFERENCES.rows(engine, "value", entity).rows().stream()
                .map(row -> Triple.create(row.get("subject"), row.get("property"), entity))
                .filter(triple -> !DerivedGraph.holds(triple))
                .distinct()
                .sorted(ORDER)
                .toList();
        return new EntityDescription(entity, new ArrayList<>(said), references);
    }

    private static List<Triple> inOrder(List<Node> subjects, Table rows) {
        Map<Node, List<Triple>> bySubject = rows.rows().stream()
                .map(row -> Triple.create(row.get("subject"), row.get("property"), row.get("value")))
                .filter(triple -> !DerivedGraph.holds(triple))
                .distinct()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Triple::getSubject));
        return subjects.stream()
                .flatMap(subject -> bySubject.getOrDefault(subject, List.of()).stream())
                .toList();
    }

    /** The same as a graph. */
    public Graph graph() {
        Graph graph = MemoryStore.newGraph();
        said.forEach(graph::add);
        references.forEach(graph::add);
        return graph;
    }

    /** Parts have the IRI of their owner, what they are, and a number. */
    private static boolean isPart(Node node, Node owner) {
        return node.isURI()
                && node.getURI().startsWith(owner.getURI() + "/")
                && node.getURI().substring(owner.getURI().length() + 1).matches("[a-z]+/\\d+");
    }
}
