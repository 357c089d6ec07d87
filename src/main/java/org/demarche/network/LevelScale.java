package org.demarche.network;

import java.util.List;

/**
 * The stances that positions can have, in ascending order.
 *
 * @param values polarity of each level, strictly ascending; for a nominal scale they carry no meaning
 * @param isNominal whether levels are only equal or different, such as the frames of an argument
 */
public record LevelScale(List<Double> values, boolean isNominal) {

    /** For and against. */
    public static final LevelScale FOR_AND_AGAINST = interval(-1, 1);

    /** For and against, with or without conditions. */
    public static final LevelScale CONDITIONAL = interval(-1, -0.5, 0.5, 1);

    /** A single level: the stance does not count. */
    public static final LevelScale NONE = new LevelScale(List.of(1.0), true);

    public LevelScale {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a scale needs at least one level");
        }
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1) >= values.get(i)) {
                throw new IllegalArgumentException("levels must ascend: " + values);
            }
        }
    }

    /** Levels whose differences count. */
    public static LevelScale interval(double... values) {
        return new LevelScale(java.util.Arrays.stream(values).boxed().toList(), false);
    }

    /** Levels that are only equal or different. */
    public static LevelScale nominal(int levels) {
        return new LevelScale(
                java.util.stream.IntStream.range(0, levels)
                        .asDoubleStream()
                        .boxed()
                        .toList(),
                true);
    }

    /** How many levels there are. */
    public int size() {
        return values.size();
    }

    /** The largest difference of two levels; 1 if there is only one level, so that it can be a divisor. */
    double span() {
        double span = values.getLast() - values.getFirst();
        return isNominal || span == 0 ? 1 : span;
    }

    /** The distance of two levels, from 0 to {@link #span}. */
    double distance(int level, int other) {
        if (isNominal) {
            return level == other ? 0 : 1;
        }
        return Math.abs(values.get(level) - values.get(other));
    }
}
