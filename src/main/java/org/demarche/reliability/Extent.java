package org.demarche.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text, as ranges that neither overlap nor touch, in the order of the text.
 *
 * @param ranges the ranges
 */
public record Extent(List<Range> ranges) {

    /**
     * A range of a text. The unit is that of the caller; codings count Unicode code points.
     *
     * @param start offset of the first unit, from 0
     * @param end offset after the last unit
     */
    public record Range(int start, int end) {
        int length() {
            return end - start;
        }
    }

    public Extent {
        ranges = List.copyOf(ranges);
    }

    /** What some ranges cover together; they may overlap, and come in any order. */
    public static Extent of(Collection<Range> covered) {
        List<Range> merged = new ArrayList<>();
        for (Range next : covered.stream()
                .filter(range -> range.length() > 0)
                .sorted(Comparator.comparingInt(Range::start))
                .toList()) {
            Range last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.start() <= last.end()) {
                merged.set(merged.size() - 1, new Range(last.start(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return new Extent(merged);
    }

    /** The number of units that it covers. */
    public int length() {
        return ranges.stream().mapToInt(Range::length).sum();
    }

    /** The number of units that both cover. */
    public int shared(Extent other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < ranges.size() && theirs < other.ranges.size()) {
            Range one = ranges.get(mine);
            Range two = other.ranges.get(theirs);
            shared += Math.max(0, Math.min(one.end(), two.end()) - Math.max(one.start(), two.start()));
            if (one.end() < two.end()) {
                mine++;
            } else {
                theirs++;
            }
        }
        return shared;
    }

    /** Dice's coefficient: 2 |A ∩ B| / (|A| + |B|), from 0 (nothing in common) to 1 (the same); 1 if both are empty. */
    public double dice(Extent other) {
        int both = length() + other.length();
        return both == 0 ? 1 : 2.0 * shared(other) / both;
    }
}
