package org.demarche.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.demarche.coding.ReadContext.Reference;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.problem.ProblemCode;

/**
 * Finds cycles in relations that must not have any. Works without recursion, because a long chain in an untrusted file must
 * not exhaust the stack.
 */
final class CycleCheck {

    private static final List<String> ACYCLIC = List.of("broader", "onBehalfOf", "partOf", "quotedFrom", "target");

    private static final int LONGEST_SHOWN = 10;

    private final ReadContext reading;

    CycleCheck(ReadContext reading) {
        this.reading = reading;
    }

    void check(CorpusFile file) {
        Map<String, String> holders = new HashMap<>();
        if (file instanceof Coding coding) {
            coding.positions().forEach(position -> holders.putIfAbsent(position.id(), position.holder()));
        }
        ACYCLIC.forEach(field -> check(edges(field, holders)));
    }

    /** "onBehalfOf" relates the holder, not the position; all other relations start at the object itself. */
    private Map<String, List<Reference>> edges(String field, Map<String, String> holders) {
        Map<String, List<Reference>> edges = new LinkedHashMap<>();
        for (Reference reference : reading.references()) {
            if (reference.field().equals(field)) {
                String from = reference.from();
                String start = field.equals("onBehalfOf") ? holders.getOrDefault(from, from) : from;
                edges.computeIfAbsent(start, key -> new ArrayList<>()).add(reference);
            }
        }
        return edges;
    }

    private void check(Map<String, List<Reference>> edges) {
        removeDeadEnds(edges);
        Set<String> visited = new HashSet<>();
        edges.keySet().forEach(start -> follow(start, edges, visited));
    }

    /** Removes nodes without outgoing edges until every node left can reach a cycle (Kahn, 1962). */
    private static void removeDeadEnds(Map<String, List<Reference>> edges) {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> sources = new HashMap<>();
        edges.forEach((start, references) -> references.stream()
                .filter(reference -> edges.containsKey(reference.to()))
                .forEach(reference -> {
                    open.merge(start, 1, Integer::sum);
                    sources.computeIfAbsent(reference.to(), key -> new ArrayList<>())
                            .add(start);
                }));
        Deque<String> deadEnds = new ArrayDeque<>(edges.keySet());
        deadEnds.removeIf(open::containsKey);
        Set<String> removed = new HashSet<>(deadEnds);
        while (!deadEnds.isEmpty()) {
            for (String source : sources.getOrDefault(deadEnds.remove(), List.of())) {
                if (open.merge(source, -1, Integer::sum) == 0 && removed.add(source)) {
                    deadEnds.add(source);
                }
            }
        }
        edges.keySet().removeAll(removed);
    }

    /**
     * Follows references until a node repeats: within this walk, that is a cycle; if an earlier walk visited it, its cycle has
     * been reported. Of cycles that share a node only one is reported, and no time is spent on finding all of them.
     */
    private void follow(String start, Map<String, List<Reference>> edges, Set<String> visited) {
        SequencedSet<String> path = new LinkedHashSet<>();
        String at = start;
        Reference last = next(at, edges);
        while (visited.add(at)) {
            path.add(at);
            last = next(at, edges);
            at = last.to();
        }
        if (path.contains(at)) {
            report(new ArrayList<>(path), last);
        }
    }

    private void report(List<String> path, Reference last) {
        List<String> cycle = path.subList(path.indexOf(last.to()), path.size());
        String shown = String.join(" → ", cycle.subList(0, Math.min(LONGEST_SHOWN, cycle.size())))
                + (cycle.size() > LONGEST_SHOWN ? " → … → " : " → ")
                + last.to();
        reading.report(ProblemCode.CYCLE, last.at(), "\"" + last.field() + "\" forms a cycle: " + shown);
    }

    private static Reference next(String at, Map<String, List<Reference>> edges) {
        return edges.getOrDefault(at, List.of()).stream()
                .filter(reference -> edges.containsKey(reference.to()))
                .findFirst()
                .orElseThrow();
    }
}
