package org.demarche.store.derived;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** The lowest and the highest of some polarities. */
final class PolarityRange {

    private @Nullable Node lowest;
    private @Nullable Node highest;

    void add(Node polarity) {
        lowest = lowest == null || isLess(polarity, lowest) ? polarity : lowest;
        highest = highest == null || isLess(highest, polarity) ? polarity : highest;
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
