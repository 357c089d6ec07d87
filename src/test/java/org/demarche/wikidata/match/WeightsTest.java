package org.demarche.wikidata.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    @Test
    void areTheSameAfterTheyWereWrittenAndRead() {
        List<String> lines = Weights.builtIn().lines();

        assertEquals(lines, WeightsTable.read(lines).lines());
        assertArrayEquals(Weights.builtIn().vector(), WeightsTable.read(lines).vector());
    }

    @Test
    void givesWhatSpeaksForACandidateItsWeight() {
        Weights weights =
                WeightsTable.read(List.of("feature covered 2", "feature other-country -3", "absence always 1"));

        double utility = weights.utility(new Features(Map.of(Feature.COVERED, 0.5, Feature.OTHER_COUNTRY, 1.0)));

        assertEquals(-2, utility, 1e-9);
        assertEquals(1, weights.absence(new double[] {1, 0, 0, 0, 0, 0}), 1e-9);
    }

    @Test
    void thoseThatShipPreferEvidenceToItsAbsence() {
        Weights weights = Weights.builtIn();

        Thresholds thresholds = weights.thresholds();
        for (NameMatchKind sort :
                List.of(NameMatchKind.PERSON, NameMatchKind.DESCRIBED, NameMatchKind.SAME, NameMatchKind.ALIKE)) {
            assertTrue(thresholds.takes(sort, 99.9), sort.slug());
            assertFalse(thresholds.takes(sort, 90), sort.slug());
        }
        assertTrue(thresholds.doubtful() < 90);
        assertTrue(utility(weights, Feature.SAME_COUNTRY) > 0);
        assertTrue(utility(weights, Feature.OTHER_COUNTRY) < 0);
        assertTrue(utility(weights, Feature.SAME_IDENTIFIER) > utility(weights, Feature.SAME_COUNTRY));
        assertTrue(utility(weights, Feature.OTHER_IDENTIFIER) < 0);
        assertTrue(utility(weights, Feature.OTHER_DATE) < 0);
        assertTrue(utility(weights, Feature.PERSON_OTHER) < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feature",
                "feature colour 1",
                "feature covered much",
                "threshold matched NaN",
                "calibration 1",
                "calibration colour 0 1",
                "x"
            })
    void tellsTheLineThatIsNoWeight(String line) {
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> WeightsTable.read(List.of("feature covered 2", line)));

        assertEquals(line, wrong.getMessage());
    }

    @Test
    void aSortOfNamesWithoutAThresholdIsNeverTaken() {
        Thresholds thresholds = WeightsTable.read(List.of("threshold same 98", "threshold doubtful 20"))
                .thresholds();

        assertTrue(thresholds.takes(NameMatchKind.SAME, 98));
        assertFalse(thresholds.takes(NameMatchKind.SAME, 97.9));
        assertFalse(thresholds.takes(NameMatchKind.ACRONYM, 100));
    }

    @Test
    void choicesAndAbsenceShareAllThereIs() {
        double[] shares = Ranker.probabilities(new double[] {1, 1, 1000}, 1000);

        assertEquals(0, shares[0], 1e-9);
        assertEquals(0.5, shares[2], 1e-9);
    }

    private static double utility(Weights weights, Feature feature) {
        return weights.utility(new Features(Map.of(feature, 1.0)));
    }
}
