package org.demarche.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.reliability.Extent.Range;

/**
 * Krippendorff's α for unitizing: how far coders agree on which parts of a text are units at all, and where these begin and end. Two units
 * that overlap differ by the squares of the distances between their beginnings and between their ends; a unit in a gap of the other coder by
 * the square of its length.
 *
 * <p>DKPro Statistics, which computes the other coefficients, compares each unit with each: two coders with a thousand passages take it half a
 * second, a thousand resamples of them minutes. This takes time in proportion to the units; a test compares the two.
 *
 * @see <a href="https://doi.org/10.1007/s11135-004-8107-7">Krippendorff, Measuring the Reliability of Qualitative Text Analysis Data (2004)</a>
 */
public final class UnitizingAlpha {

    private final double length;
    private final List<List<Range>> coders;

    private UnitizingAlpha(long length, List<List<Range>> coders) {
        this.length = length;
        this.coders = coders;
    }

    /**
     * Compares coders of one text.
     *
     * @param length length of the text
     * @param coders the units of each coder, at least two: in the order of the text, none overlapping another
     * @return NaN if α is undefined because there is no unit
     */
    public static double of(long length, List<List<Range>> coders) {
        UnitizingAlpha alpha = new UnitizingAlpha(length, coders);
        return coders.stream().allMatch(List::isEmpty) ? Double.NaN : 1 - alpha.observed() / alpha.expected();
    }

    /** D<sub>o</sub>: the sum over all ordered pairs of coders, over m (m - 1) L². */
    private double observed() {
        double sum = 0;
        for (int one = 0; one < coders.size(); one++) {
            for (int other = 0; other < coders.size(); other++) {
                sum += one == other ? 0 : difference(coders.get(one), coders.get(other));
            }
        }
        return sum / (coders.size() * (coders.size() - 1) * length * length);
    }

    private static double difference(List<Range> one, List<Range> other) {
        double sum = 0;
        int from = 0;
        for (Range unit : one) {
            while (from < other.size() && other.get(from).end() <= unit.start()) {
                from++;
            }
            int at = from;
            for (; at < other.size() && other.get(at).start() < unit.end(); at++) {
                sum += square(unit.start() - other.get(at).start())
                        + square(unit.end() - other.get(at).end());
            }
            // It differs from the gap around it, and the gap from it: this counts for both orders of the coders.
            sum += at == from ? 2 * square(unit.length()) : 0;
        }
        return sum;
    }

    /** D<sub>e</sub>: the same for all ways in which the units of all coders could lie in the text. */
    private double expected() {
        int[] gaps = gaps();
        double[] total = new double[gaps.length + 1]; // the sum of this gap and all longer ones
        for (int i = gaps.length - 1; i >= 0; i--) {
            total[i] = total[i + 1] + gaps[i];
        }
        int count = coders.stream().mapToInt(List::size).sum();
        double sum = 0;
        double same = 0;
        for (List<Range> units : coders) {
            for (Range unit : units) {
                double l = unit.length();
                int first = firstOfAtLeast(unit.length(), gaps);
                double places = total[first] - (gaps.length - first) * (l - 1);
                sum += (count - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * places;
                same += l * (l - 1);
            }
        }
        double all = coders.size() * length;
        return 2 / length * sum / (all * (all - 1) - same);
    }

    /** The lengths of all gaps of all coders, in order. */
    private int[] gaps() {
        List<Integer> gaps = new ArrayList<>();
        for (List<Range> units : coders) {
            int end = 0;
            for (Range unit : units) {
                gaps.add(unit.start() - end);
                end = unit.end();
            }
            gaps.add((int) length - end);
        }
        return gaps.stream()
                .mapToInt(Integer::intValue)
                .filter(gap -> gap > 0)
                .sorted()
                .toArray();
    }

    private static int firstOfAtLeast(int least, int[] sorted) {
        int found = Arrays.binarySearch(sorted, least);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && sorted[first - 1] >= least) {
            first--;
        }
        return first;
    }

    private static double square(double value) {
        return value * value;
    }
}
