package org.demarche.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's α = 1 - D<sub>o</sub> / D<sub>e</sub>, the observed over the expected disagreement: 1 if coders agree, 0 if they agree as
 * often as by chance, less if they agree less often than that.
 *
 * @see <a href="https://repository.upenn.edu/handle/20.500.14332/2089">Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)</a>
 */
public final class Alpha {

    private Alpha() {}

    /** How much two different values disagree. */
    public enum Scale {
        /** All different values disagree equally. */
        NOMINAL {
            @Override
            double disagreement(List<Object> values) {
                Map<Object, Integer> counts = new HashMap<>();
                values.forEach(value -> counts.merge(value, 1, Integer::sum));
                double equal = 0;
                for (int count : counts.values()) {
                    equal += (double) count * count;
                }
                return (double) values.size() * values.size() - equal;
            }
        },
        /** Numbers disagree by the square of their difference. */
        INTERVAL {
            @Override
            double disagreement(List<Object> values) {
                double sum = 0;
                double squares = 0;
                for (Object value : values) {
                    double number = (Double) value;
                    sum += number;
                    squares += number * number;
                }
                return 2 * (values.size() * squares - sum * sum);
            }
        };

        /** The sum of the disagreements of all ordered pairs of some values. */
        abstract double disagreement(List<Object> values);
    }

    /**
     * α of values that were given to the same items.
     *
     * @param items for each item, the value of each coder; null if a coder gave none. On an interval scale, values are {@link Double}s
     * @return NaN if α is undefined: if no item has two values, or only one value was ever used
     */
    public static double of(List<@Nullable Object[]> items, Scale scale) {
        List<Object> all = new ArrayList<>();
        double observed = 0;
        for (@Nullable Object[] item : items) {
            List<Object> values = Arrays.stream(item)
                    .filter(Objects::nonNull)
                    .map(Object.class::cast)
                    .toList();
            if (values.size() > 1) {
                observed += scale.disagreement(values) / (values.size() - 1);
                all.addAll(values);
            }
        }
        boolean varies = all.stream().distinct().limit(2).count() == 2;
        return varies ? 1 - observed * (all.size() - 1) / scale.disagreement(all) : Double.NaN;
    }
}
