package org.demarche.bench.table;

import java.util.List;

/** Quantiles of some values: the value of the nearest rank, so that each is one that was measured. */
final class Quantile {

    private Quantile() {}

    /** @param share from 0 to 1; 0.5 is the median, and of an even number of values the lower of the two in the middle */
    static double of(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }
}
