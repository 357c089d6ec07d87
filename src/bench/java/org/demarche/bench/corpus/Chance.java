package org.demarche.bench.corpus;

import java.util.List;

/**
 * Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
 * Generators", 2014). Each entity has a sequence of its own, so entities can be made in any order.
 */
final class Chance {

    /** The purposes that numbers are drawn for. */
    static final long WORDS = 1;

    static final long ACTOR = 2;
    static final long OUTLET = 3;
    static final long ISSUE = 4;
    static final long PROPOSAL = 5;
    static final long DOCUMENT = 6;
    static final long STORY = 7;
    static final long STATEMENT = 8;
    static final long ARTICLE = 9;
    static final long LEANING = 10;

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param key what the numbers are drawn for: the seed of the corpus, the purpose, the number of the entity */
    Chance(long... key) {
        state = hash(key);
    }

    /** A pseudorandom number that depends on the key alone. */
    static long hash(long... key) {
        long hash = 0;
        for (long part : key) {
            hash = mix(hash + GAMMA + part);
        }
        return hash;
    }

    /** A number from -1 to 1 that depends on the key alone. */
    static double signed(long... key) {
        return 2 * unit(hash(key)) - 1;
    }

    /** From 0 to 1. */
    double unit() {
        return unit(next());
    }

    /** From 0 to the bound, exclusive. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 to the bound, exclusive; low numbers are more frequent. */
    int low(int bound) {
        return (int) (bound * unit() * unit());
    }

    boolean is(double probability) {
        return unit() < probability;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
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
