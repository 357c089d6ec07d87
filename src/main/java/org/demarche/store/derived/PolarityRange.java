package org.demarche.store.derived;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** The lowest and the highest of some polarities. */
final class PolarityRange {

    private @Nullable Node lowest;
    private @Nullable Node highest;

    /** The range of all polarities of some ranges. */
    static PolarityRange of(Collection<PolarityRange> parts) {
        PolarityRange all = new PolarityRange();
        for (PolarityRange part : parts) {
            if (part.lowest != null && part.highest != null) {
                all.add(part.lowest);
                all.add(part.highest);
            }
        }
        return all;
    }

    void add(Node polarity) {
        lowest = lowest == null || isLess(polarity, lowest) ? polarity : lowest;
        highest = highest == null || isLess(highest, polarity) ? polarity : highest;
    }

    /** Whether there are different polarities. */
    boolean varies() {
        return lowest != null && highest != null && isLess(lowest, highest);
    }

    /** Both as statements about a tally; none if there are no polarities. */
    List<Triple> triples(Node tally, Node lowestProperty, Node highestProperty) {
        return lowest == null || highest == null
                ? List.of()
                : List.of(Triple.create(tally, lowestProperty, lowest), Triple.create(tally, highestProperty, highest));
    }

    private static boolean isLess(Node one, Node other) {
        return Tally.value(one).compareTo(Tally.value(other)) < 0;
    }
}
