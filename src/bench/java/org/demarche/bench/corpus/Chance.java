package org.demarche.bench.corpus;

import java.util.List;

/**
 * Random numbers that are the same on every machine and every Java: SplitMix64 (Steele, Lea and Flood, "Fast Splittable
 * Pseudorandom Number Generators", 2014). What is drawn for one thing does not depend on what was drawn for another, so that
 * things can be made in any order.
 */
final class Chance {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param of what is drawn for: the seed of the corpus, the sort of thing, its number */
    Chance(long... of) {
        state = hash(of);
    }

    /** One number for some numbers, as if drawn at random. */
    static long hash(long... of) {
        long hash = 0;
        for (long part : of) {
            hash = mix(hash + GAMMA + part);
        }
        return hash;
    }

    /** A number from -1 to 1 for some numbers, as if drawn at random. */
    static double signed(long... of) {
        return 2 * unit(hash(of)) - 1;
    }

    double unit() {
        return unit(next());
    }

    /** A number from 0 to the bound, which is not among them. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** The same, and the lower the more often. */
    int low(int bound) {
        return (int) (bound * unit() * unit());
    }

    boolean is(double probability) {
        return unit() < probability;
    }

    <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
