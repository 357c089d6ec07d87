package org.demarche.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
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
        NOMINAL,
        /** Numbers disagree by the square of their difference. */
        INTERVAL;

        private IDistanceFunction distance() {
            return this == NOMINAL ? new NominalDistanceFunction() : new IntervalDistanceFunction();
        }
    }

    /**
     * α of values that were given to the same items.
     *
     * @param items for each item, the value of each coder; null if a coder gave none. On an interval scale, values are {@link Double}s
     * @return NaN if α is undefined: if no item has two values, or only one value was ever used
     */
    public static double of(List<@Nullable Object[]> items, Scale scale) {
        List<@Nullable Object[]> paired = items.stream()
                .filter(item -> Arrays.stream(item).filter(Objects::nonNull).count() > 1)
                .toList();
        boolean varies = paired.stream()
                        .flatMap(Arrays::stream)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
        if (!varies) {
            return Double.NaN;
        }
        CodingAnnotationStudy study = new CodingAnnotationStudy(paired.getFirst().length);
        paired.forEach(study::addItemAsArray);
        return new KrippendorffAlphaAgreement(study, scale.distance()).calculateAgreement();
    }
}
