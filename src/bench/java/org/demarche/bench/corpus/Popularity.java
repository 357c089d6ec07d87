package org.demarche.bench.corpus;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Draws numbers from 0 up with given weights. */
final class Popularity {

    private final double[] sums;

    private Popularity(double[] sums) {
        this.sums = sums;
    }

    static Popularity of(int number, IntToDoubleFunction weight) {
        double[] sums = new double[number];
        double sum = 0;
        for (int i = 0; i < number; i++) {
            sum += weight.applyAsDouble(i);
            sums[i] = sum;
        }
        return new Popularity(sums);
    }

    /** The weight of a rank, from 0, by the Zipf-Mandelbrot law. */
    static double zipf(int rank, double offset, double exponent) {
        return StrictMath.pow(rank + 1 + offset, -exponent);
    }

    int size() {
        return sums.length;
    }

    int pick(Chance chance) {
        int found = Arrays.binarySearch(sums, chance.unit() * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1);
    }
}
