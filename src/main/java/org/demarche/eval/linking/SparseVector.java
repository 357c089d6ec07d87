package org.demarche.eval.linking;

import java.util.stream.IntStream;

/** A sparse vector: its non-zero numbers with their places. */
@SuppressWarnings("ArrayRecordComponent") // Numbers to calculate with; nobody compares vectors.
record SparseVector(int[] places, double[] values) {

    /**
     * The vector of some numbers.
     *
     * @param offset the place of the first of them
     */
    static SparseVector of(double[] numbers, int offset) {
        int[] filled =
                IntStream.range(0, numbers.length).filter(i -> numbers[i] != 0).toArray();
        return new SparseVector(
                IntStream.of(filled).map(i -> i + offset).toArray(),
                IntStream.of(filled).mapToDouble(i -> numbers[i]).toArray());
    }

    /** The dot product with a vector of weights. */
    double times(double[] weights) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += weights[places[i]] * values[i];
        }
        return sum;
    }

    /** Adds it, times a factor, to another vector. */
    void addTo(double[] sums, double factor) {
        for (int i = 0; i < places.length; i++) {
            sums[places[i]] += factor * values[i];
        }
    }
}
