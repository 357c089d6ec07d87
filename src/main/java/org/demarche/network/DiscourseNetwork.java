package org.demarche.network;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A network under construction: positions are added and removed again, and its matrix is available at any time. */
public final class DiscourseNetwork {

    private final NetworkOptions options;
    private final NetworkInput input;
    private final PositionCounts counts;
    private final @Nullable OneModeTies ties;

    private DiscourseNetwork(NetworkInput input, NetworkOptions options) {
        this.options = options;
        this.input = input;
        this.counts = new PositionCounts(input, options.levels());
        this.ties = options.isOneMode() ? new OneModeTies(counts, options) : null;
    }

    /** A network without counted positions. */
    static DiscourseNetwork empty(NetworkInput input, NetworkOptions options) {
        return new DiscourseNetwork(input, options);
    }

    /** The network of all positions. */
    public static NetworkMatrix of(NetworkInput input, NetworkOptions options) {
        return of(input, options, position -> 1);
    }

    /**
     * The network of positions that have weights. In a one-mode network, a pair of positions weighs the geometric mean of both.
     *
     * @param weights of the positions by their places, from 0 to 1
     */
    static NetworkMatrix of(NetworkInput input, NetworkOptions options, IntToDoubleFunction weights) {
        DiscourseNetwork network = empty(input, options);
        for (int position = 0; position < input.positions().size(); position++) {
            double weight = weights.applyAsDouble(position);
            network.counts.add(position, options.isOneMode() ? Math.sqrt(weight) : weight, weight);
        }
        if (network.ties != null) {
            network.ties.tieAll();
        }
        return network.matrix();
    }

    /**
     * Adds a position (1) or removes it (-1).
     *
     * @param position place of the position in the input
     */
    void add(int position, int change) {
        if (ties != null) {
            ties.add(position, change);
        } else {
            counts.add(position, change);
        }
    }

    /** The network of the positions that are counted now. */
    NetworkMatrix matrix() {
        int[] rows = shown(counts.rows.size(), row -> counts.rowTotals[row] > 0);
        if (ties != null) {
            NetworkMatrix all = new NetworkMatrix(counts.rows, counts.rows, ties.cells());
            return rows.length == counts.rows.size() ? all : all.part(rows, rows);
        }
        int[] columns = shown(counts.columns.size(), column -> counts.columnTotals[column] > 0);
        return new NetworkMatrix(counts.rows, counts.columns, new TwoModeCells(counts, options).cells())
                .part(rows, columns);
    }

    private int[] shown(int size, IntPredicate isCounted) {
        return IntStream.range(0, size)
                .filter(place -> options.keepsIsolates() || isCounted.test(place))
                .toArray();
    }

    NetworkInput input() {
        return input;
    }
}
