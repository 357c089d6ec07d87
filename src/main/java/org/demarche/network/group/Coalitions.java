package org.demarche.network.group;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.network.NetworkMatrix;

/**
 * Coalitions as blocks of a signed network: positive ties within them, negative ones between them, as far as that is possible (Doreian and
 * Mrvar 1996).
 */
public final class Coalitions {

    private Coalitions() {}

    /**
     * The blocks of a network, and its frustration.
     *
     * @param blocks the rows of each block, without those that have no tie; none is empty
     * @param frustration share of the weights of negative ties within blocks and positive ones between them, from 0 to 1
     */
    public record Blocks(List<List<String>> blocks, double frustration) {

        public Blocks {
            blocks = blocks.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Finds the partition with the least frustration: exactly where there are few rows, else by a search from several random starts.
     *
     * @param signed a one-mode network
     * @param blocks how many blocks, at least 2
     * @param seed of the search; the same seed gives the same blocks
     */
    public static Blocks of(NetworkMatrix signed, int blocks, long seed) {
        if (blocks < 2) {
            throw new IllegalArgumentException("at least two blocks are needed, not " + blocks);
        }
        int[] tied = IntStream.range(0, signed.rows().size())
                .filter(row -> Arrays.stream(signed.cells()[row]).anyMatch(cell -> cell != 0))
                .toArray();
        NetworkMatrix part = signed.part(tied, tied);
        if (tied.length < blocks) {
            return new Blocks(List.of(part.rows()), 0);
        }
        PairCosts.OfSizes costs = costs(part.cells());
        PartitionSearch search = new PartitionSearch(sizes -> costs, tied.length, blocks);
        int[] blockOf = search.best(seed);
        List<List<String>> named = IntStream.range(0, blocks)
                .mapToObj(block -> IntStream.range(0, tied.length)
                        .filter(row -> blockOf[row] == block)
                        .mapToObj(part.rows()::get)
                        .toList())
                .toList();
        double all = 0;
        for (double[] row : part.cells()) {
            all += Arrays.stream(row).map(Math::abs).sum();
        }
        return new Blocks(named, search.cost(blockOf) / (all / 2));
    }

    private static PairCosts.OfSizes costs(double[][] cells) {
        return new PairCosts.OfSizes() {
            @Override
            public double same(int node, int other) {
                return Math.max(-cells[node][other], 0);
            }

            @Override
            public double different(int node, int other) {
                return Math.max(cells[node][other], 0);
            }
        };
    }
}
