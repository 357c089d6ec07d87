package org.demarche.network.group;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.demarche.network.NetworkMatrix;

/**
 * The degree to which actors form camps: within a camp they agree, between camps they disagree. For a partition, the distance to the ideal with the same
 * amounts of congruence and conflict is
 *
 * <pre>D = Σ over ordered pairs i ≠ j of |C(i,j) − c| + |F(i,j)| in the same camp, |C(i,j)| + |F(i,j) − f| in different camps,</pre>
 *
 * where c spreads all congruence evenly over the pairs within camps, and f all conflict over the pairs between them. Polarization is 1 − D / (2
 * (ΣC + ΣF)) for the partition that makes it largest: 1 for perfect camps, 0 at worst. Derivation: docs/networks.md.
 */
public final class Polarization {

    private final List<String> actors;
    private final double[][] congruence;
    private final double[][] conflict;
    private final double congruenceSum;
    private final double conflictSum;

    private Polarization(NetworkMatrix congruence, NetworkMatrix conflict) {
        if (!congruence.rows().equals(conflict.rows())) {
            throw new IllegalArgumentException("congruence and conflict must be of the same actors");
        }
        this.actors = congruence.rows();
        this.congruence = congruence.cells();
        this.conflict = conflict.cells();
        this.congruenceSum = congruence.sum();
        this.conflictSum = conflict.sum();
    }

    /**
     * The camps of a network, and how polarized it is.
     *
     * @param camps the actors of each camp, without those who neither agree nor disagree with anybody; none is empty
     * @param value from 0 to 1; 0 where nobody agrees or disagrees
     */
    public record Camps(List<List<String>> camps, double value) {

        public Camps {
            camps = camps.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Finds the partition into camps that explains two networks best: exactly where there are few actors, else by a search that moves and swaps
     * actors from several random starts.
     *
     * @param congruence a one-mode network of non-negative ties
     * @param conflict the same for conflict, of the same actors
     * @param camps how many camps, at least 2
     * @param seed of the search; the same seed gives the same camps
     */
    public static Camps of(NetworkMatrix congruence, NetworkMatrix conflict, int camps, long seed) {
        return of(congruence, conflict, camps, search -> search.best(seed));
    }

    /** The camps that a search finds. */
    static Camps of(
            NetworkMatrix congruence, NetworkMatrix conflict, int camps, Function<PartitionSearch, int[]> search) {
        if (camps < 2) {
            throw new IllegalArgumentException("at least two camps are needed, not " + camps);
        }
        int[] tied = IntStream.range(0, congruence.rows().size())
                .filter(row -> isTied(congruence, row) || isTied(conflict, row))
                .toArray();
        Polarization polarization = new Polarization(congruence.part(tied, tied), conflict.part(tied, tied));
        int size = polarization.actors.size();
        if (size < camps || polarization.congruenceSum + polarization.conflictSum == 0) {
            return new Camps(List.of(polarization.actors), 0);
        }
        PartitionSearch partitions = new PartitionSearch(polarization::ofSizes, size, camps);
        int[] campOf = search.apply(partitions);
        // Costs are of unordered pairs, the sums of ordered ones.
        double value = 1 - partitions.cost(campOf) / (polarization.congruenceSum + polarization.conflictSum);
        return new Camps(polarization.named(campOf, camps), value);
    }

    private static boolean isTied(NetworkMatrix network, int row) {
        return Arrays.stream(network.cells()[row]).anyMatch(cell -> cell != 0);
    }

    private PairCosts.OfSizes ofSizes(int[] sizes) {
        double within = Arrays.stream(sizes)
                .mapToDouble(size -> (double) size * (size - 1))
                .sum();
        double between = (double) actors.size() * (actors.size() - 1) - within;
        double idealCongruence = within == 0 ? 0 : congruenceSum / within;
        double idealConflict = between == 0 ? 0 : conflictSum / between;
        return new PairCosts.OfSizes() {
            @Override
            public double same(int node, int other) {
                return Math.abs(congruence[node][other] - idealCongruence) + conflict[node][other];
            }

            @Override
            public double different(int node, int other) {
                return congruence[node][other] + Math.abs(conflict[node][other] - idealConflict);
            }
        };
    }

    private List<List<String>> named(int[] campOf, int camps) {
        return IntStream.range(0, camps)
                .mapToObj(camp -> IntStream.range(0, campOf.length)
                        .filter(actor -> campOf[actor] == camp)
                        .mapToObj(actors::get)
                        .toList())
                .toList();
    }
}
