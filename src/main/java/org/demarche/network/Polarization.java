package org.demarche.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How far actors form camps: within a camp they agree, between camps they disagree. For a partition, the distance to the ideal with the same
 * amounts of congruence and conflict is
 *
 * <pre>D = Σ over ordered pairs i ≠ j of |C(i,j) − c| + |F(i,j)| in the same camp, |C(i,j)| + |F(i,j) − f| in different camps,</pre>
 *
 * where c spreads all congruence evenly over the pairs within camps, and f all conflict over the pairs between them. Polarization is 1 − D / (2
 * (ΣC + ΣF)) for the partition that makes it largest: 1 for perfect camps, 0 at worst. Derivation: docs/networks.md.
 */
public final class Polarization {

    /** Up to this many actors, all partitions are tried. */
    static final int EXACT = 14;

    private static final int RESTARTS = 20;

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
        int[] best = size <= EXACT ? polarization.exact(camps) : polarization.search(camps, seed);
        return polarization.named(best, camps);
    }

    private static boolean isTied(NetworkMatrix network, int row) {
        return Arrays.stream(network.cells()[row]).anyMatch(cell -> cell != 0);
    }

    /** The camps that the search finds, however few actors there are. */
    static Camps searched(NetworkMatrix congruence, NetworkMatrix conflict, int camps, long seed) {
        Polarization polarization = new Polarization(congruence, conflict);
        return polarization.named(polarization.search(camps, seed), camps);
    }

    /** The polarization of a partition. */
    private double value(int[] campOf, int camps) {
        int[] sizes = new int[camps];
        for (int camp : campOf) {
            sizes[camp]++;
        }
        double within = Arrays.stream(sizes)
                .mapToDouble(size -> (double) size * (size - 1))
                .sum();
        double between = (double) campOf.length * (campOf.length - 1) - within;
        double idealCongruence = within == 0 ? 0 : congruenceSum / within;
        double idealConflict = between == 0 ? 0 : conflictSum / between;
        double distance = 0;
        for (int i = 0; i < campOf.length; i++) {
            for (int j = 0; j < campOf.length; j++) {
                if (i != j) {
                    boolean same = campOf[i] == campOf[j];
                    distance += Math.abs(congruence[i][j] - (same ? idealCongruence : 0));
                    distance += Math.abs(conflict[i][j] - (same ? 0 : idealConflict));
                }
            }
        }
        return 1 - distance / (2 * (congruenceSum + conflictSum));
    }

    /** Tries each partition once: an actor is in a camp that is in use already, or opens the next. */
    private int[] exact(int camps) {
        int[] campOf = new int[actors.size()];
        int[] best = new int[actors.size()];
        double[] bestValue = {-1};
        place(campOf, 0, 0, camps, best, bestValue);
        return best;
    }

    private void place(int[] campOf, int actor, int used, int camps, int[] best, double[] bestValue) {
        if (camps - used > campOf.length - actor) {
            return; // some camp would stay empty
        }
        if (actor == campOf.length) {
            double value = value(campOf, camps);
            if (value > bestValue[0]) {
                bestValue[0] = value;
                System.arraycopy(campOf, 0, best, 0, best.length);
            }
            return;
        }
        for (int camp = 0; camp < Math.min(used + 1, camps); camp++) {
            campOf[actor] = camp;
            place(campOf, actor + 1, Math.max(used, camp + 1), camps, best, bestValue);
        }
    }

    private int[] search(int camps, long seed) {
        Random random = new Random(seed);
        int[] best = new int[0];
        double bestValue = -1;
        for (int restart = 0; restart < RESTARTS; restart++) {
            int[] campOf = start(camps, random);
            double value = climb(campOf, camps);
            if (value > bestValue) {
                bestValue = value;
                best = campOf;
            }
        }
        return best;
    }

    private int[] start(int camps, Random random) {
        int[] campOf = new int[actors.size()];
        for (int actor = 0; actor < campOf.length; actor++) {
            campOf[actor] = actor < camps ? actor : random.nextInt(camps);
        }
        for (int i = campOf.length - 1; i > 0; i--) {
            swap(campOf, i, random.nextInt(i + 1));
        }
        return campOf;
    }

    /** Takes each move or swap that improves the partition, until none does. */
    private double climb(int[] campOf, int camps) {
        double value = value(campOf, camps);
        boolean improved = true;
        while (improved) {
            double before = value;
            for (int actor = 0; actor < campOf.length; actor++) {
                value = move(campOf, actor, camps, value);
                value = swapWithLater(campOf, actor, camps, value);
            }
            improved = value > before + 1e-12;
        }
        return value;
    }

    private double move(int[] campOf, int actor, int camps, double value) {
        double best = value;
        int from = campOf[actor];
        int bestCamp = from;
        boolean isLast = Arrays.stream(campOf).filter(camp -> camp == from).count() == 1;
        for (int camp = 0; camp < camps && !isLast; camp++) {
            campOf[actor] = camp;
            double moved = value(campOf, camps);
            if (moved > best) {
                best = moved;
                bestCamp = camp;
            }
        }
        campOf[actor] = bestCamp;
        return best;
    }

    private double swapWithLater(int[] campOf, int actor, int camps, double value) {
        double best = value;
        for (int other = actor + 1; other < campOf.length; other++) {
            if (campOf[actor] != campOf[other]) {
                swap(campOf, actor, other);
                double swapped = value(campOf, camps);
                if (swapped > best) {
                    best = swapped;
                } else {
                    swap(campOf, actor, other);
                }
            }
        }
        return best;
    }

    private static void swap(int[] campOf, int actor, int other) {
        int camp = campOf[actor];
        campOf[actor] = campOf[other];
        campOf[other] = camp;
    }

    private Camps named(int[] campOf, int camps) {
        List<List<String>> named = new ArrayList<>();
        for (int camp = 0; camp < camps; camp++) {
            List<String> members = new ArrayList<>();
            for (int actor = 0; actor < campOf.length; actor++) {
                if (campOf[actor] == camp) {
                    members.add(actors.get(actor));
                }
            }
            named.add(members);
        }
        return new Camps(named, value(campOf, camps));
    }
}
