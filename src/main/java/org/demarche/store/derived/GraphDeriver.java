package org.demarche.store.derived;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Computes what follows from one graph by itself, and what it contributes to the rest. */
public final class GraphDeriver {

    private final Map<Node, Node> sharedDates = new HashMap<>();

    /** Takes the dates of the documents that a graph describes for all graphs. */
    public void share(List<Triple> graph) {
        for (Triple triple : graph) {
            if (triple.getPredicate().equals(ExternalTerms.ISSUED)) {
                sharedDates.put(triple.getSubject(), triple.getObject());
            }
        }
    }

    /**
     * Takes a graph. Several threads may do so at the same time if none {@linkplain #share shares} one.
     *
     * @param out takes what it contributes to statements that follow from several graphs
     * @return what follows for each of its positions
     */
    public List<Triple> derive(List<Triple> graph, DerivedSink out) {
        Map<Node, Node> dates = new HashMap<>();
        Map<Node, PositionFacts> positions = positions(graph, dates, out);
        List<Triple> derived = new ArrayList<>(2 * positions.size());
        positions.forEach((position, facts) -> {
            if (facts.areComplete()) {
                Node date = facts.date(document -> dates.getOrDefault(document, sharedDates.get(document)));
                derived.addAll(facts.triples(position, date));
                facts.count(date, out);
            }
        });
        return derived;
    }

    private static Map<Node, PositionFacts> positions(List<Triple> graph, Map<Node, Node> dates, DerivedSink out) {
        Map<Node, PositionFacts> positions = new LinkedHashMap<>();
        Node subject = Node.ANY;
        PositionFacts facts = null;
        for (Triple triple : graph) {
            // Subjects come several times in a row.
            if (!triple.getSubject().equals(subject)) {
                subject = triple.getSubject();
                facts = positions.get(subject);
            }
            if (Wholes.isPart(triple)) {
                out.part(triple.getSubject(), triple.getObject());
            } else if (Wholes.isMember(triple)) {
                out.part(triple.getSubject(), triple.getSubject());
            }
            if (triple.getPredicate().equals(ExternalTerms.ISSUED)) {
                dates.put(subject, triple.getObject());
            } else if (facts == null && triple.getObject().equals(Vocabulary.POSITION)) {
                facts = new PositionFacts();
                positions.put(subject, facts);
            } else if (facts != null) {
                facts.add(triple.getPredicate(), triple.getObject());
            }
        }
        return positions;
    }
}
