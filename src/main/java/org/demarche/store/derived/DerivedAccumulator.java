package org.demarche.store.derived;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * Computes derived statements from graphs as they pass by, none of which replaces another. Keeps a tally for each pair of an actor
 * and a target, some 400 bytes each, the dates of the documents that all graphs share,
 * a count for each document that states positions, and what issues, proposals and institutions are directly part of.
 */
public final class DerivedAccumulator {

    private final Map<Node, Node> sharedDates = new HashMap<>();
    private final Map<Node, Tally> tallies = new LinkedHashMap<>();
    private final Map<Node, Long> stated = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> parts = new LinkedHashMap<>();

    /**
     * Takes a graph. A graph that describes shared documents must come before the graphs that refer to them.
     *
     * @return what follows for each of its positions
     */
    public List<Triple> add(List<Triple> graph) {
        Map<Node, Node> dates = new HashMap<>();
        Map<Node, PositionFacts> positions = positions(graph, dates);
        if (positions.isEmpty()) {
            sharedDates.putAll(dates);
            return List.of();
        }
        List<Triple> derived = new ArrayList<>(2 * positions.size());
        positions.forEach((position, facts) -> {
            if (facts.areComplete()) {
                Node date = facts.date(document -> dates.getOrDefault(document, sharedDates.get(document)));
                derived.addAll(facts.triples(position, date));
                tallies.computeIfAbsent(facts.tally(), name -> facts.newTally()).add(facts.stance(), date);
                facts.sources().forEach(document -> stated.merge(document, 1L, Long::sum));
            }
        });
        return derived;
    }

    private Map<Node, PositionFacts> positions(List<Triple> graph, Map<Node, Node> dates) {
        Map<Node, PositionFacts> positions = new LinkedHashMap<>();
        Node subject = Node.ANY;
        PositionFacts facts = null;
        for (Triple triple : graph) {
            // Subjects come several times in a row.
            if (!triple.getSubject().equals(subject)) {
                subject = triple.getSubject();
                facts = positions.get(subject);
            }
            notePart(triple);
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

    private void notePart(Triple triple) {
        if (Wholes.isPart(triple)) {
            parts.computeIfAbsent(triple.getSubject(), part -> new LinkedHashSet<>())
                    .add(triple.getObject());
            parts.computeIfAbsent(triple.getObject(), part -> new LinkedHashSet<>());
        } else if (Wholes.isMember(triple)) {
            parts.computeIfAbsent(triple.getSubject(), part -> new LinkedHashSet<>());
        }
    }

    /** What follows from all graphs together. */
    public void total(Consumer<Triple> out) {
        TallyTotals totals = new TallyTotals();
        tallies.forEach((name, tally) -> {
            List<Triple> triples = tally.triples(name);
            totals.add(triples, 1);
            triples.forEach(out);
        });
        stated.forEach((document, number) ->
                out.accept(Triple.create(document, Vocabulary.POSITIONS_STATED, Tally.number(number))));
        parts.keySet()
                .forEach(part -> Wholes.triples(part, whole -> parts.getOrDefault(whole, Set.of()))
                        .forEach(out));
        totals.forEach((entity, property, number) -> out.accept(Triple.create(entity, property, Tally.number(number))));
    }
}
