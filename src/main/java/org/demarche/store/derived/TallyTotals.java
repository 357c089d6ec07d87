package org.demarche.store.derived;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.Vocabulary;

/** The sums of tallies for each actor and each target; tallies can be subtracted again. */
final class TallyTotals {

    private static final List<Node> PROPERTIES = List.of(
            Vocabulary.POSITIONS_HELD, Vocabulary.POSITIONS_RECEIVED, Vocabulary.ACTORS_FOR, Vocabulary.ACTORS_AGAINST);

    private final Map<Node, long[]> totals = new HashMap<>();

    /**
     * Counts a tally.
     *
     * @param tally its statements; none if there is no such tally
     * @param times 1, or -1 to take it away
     */
    void add(Iterable<Triple> tally, int times) {
        Node holder = Node.ANY;
        Node target = Node.ANY;
        long positions = 0;
        int lowest = 0;
        int highest = 0;
        for (Triple triple : tally) {
            Node property = triple.getPredicate();
            Node value = triple.getObject();
            if (property.equals(Vocabulary.TALLY_OF)) {
                holder = value;
            } else if (property.equals(Vocabulary.TALLY_ON)) {
                target = value;
            } else if (property.equals(Vocabulary.POSITION_COUNT)) {
                positions = Tally.value(value).longValueExact();
            } else if (property.equals(Vocabulary.LATEST_LOWEST_POLARITY)) {
                lowest = Tally.value(value).signum();
            } else if (property.equals(Vocabulary.LATEST_HIGHEST_POLARITY)) {
                highest = Tally.value(value).signum();
            }
        }
        if (positions > 0) {
            of(holder)[0] += times * positions;
            of(target)[1] += times * positions;
            of(target)[2] += times * (highest > 0 && lowest >= 0 ? 1L : 0L);
            of(target)[3] += times * (lowest < 0 && highest <= 0 ? 1L : 0L);
        }
    }

    private long[] of(Node entity) {
        return totals.computeIfAbsent(entity, key -> new long[PROPERTIES.size()]);
    }

    /** A number of an entity, and by how much it is to change. */
    interface Change {
        void by(Node entity, Node property, long difference);
    }

    void forEach(Change change) {
        totals.forEach((entity, numbers) -> {
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] != 0) {
                    change.by(entity, PROPERTIES.get(i), numbers[i]);
                }
            }
        });
    }
}
