package org.demarche.store.derived;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Computes derived statements from graphs as they pass by, none of which replaces another. Keeps a tally for each pair of an actor
 * and a target, some 400 bytes each, the dates of the documents that all graphs share,
 * a count for each document that states positions, and what issues, proposals and institutions are directly part of.
 */
public final class DerivedAccumulator implements DerivedSink {

    private final GraphDeriver deriver = new GraphDeriver();
    private final Map<Node, Tally> tallies = new LinkedHashMap<>();
    private final Map<Node, Long> stated = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> parts = new LinkedHashMap<>();

    /**
     * Takes a graph. A graph that describes shared documents must come before the graphs that refer to them.
     *
     * @return what follows for each of its positions
     */
    public List<Triple> add(List<Triple> graph) {
        List<Triple> derived = deriver.derive(graph, this);
        if (derived.isEmpty()) {
            deriver.share(graph);
        }
        return derived;
    }

    @Override
    public void position(Node holder, Node target, @Nullable Node stance, @Nullable Node date) {
        tallies.computeIfAbsent(DerivedGraph.tally(holder, target), name -> new Tally(holder, target))
                .add(stance, date);
    }

    @Override
    public void source(Node document) {
        stated.merge(document, 1L, Long::sum);
    }

    @Override
    public void part(Node part, Node whole) {
        parts.computeIfAbsent(part, any -> new LinkedHashSet<>()).add(whole);
        parts.computeIfAbsent(whole, any -> new LinkedHashSet<>());
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
