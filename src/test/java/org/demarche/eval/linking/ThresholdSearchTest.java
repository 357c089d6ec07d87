package org.demarche.eval.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.wikidata.match.NameMatchKind;
import org.junit.jupiter.api.Test;

class ThresholdSearchTest {

    @Test
    void takesNothingBelowAMistakeThatIsTooMuch() {
        List<ScoredPrediction> guesses = guesses(0, NameMatchKind.ALIKE, 200, 99, true);
        guesses.addAll(guesses(0, NameMatchKind.ALIKE, 10, 98, false));
        guesses.addAll(guesses(0, NameMatchKind.ALIKE, 50, 97.5, true));

        assertEquals(Map.of(NameMatchKind.ALIKE, 99.0), ThresholdSearch.of(guesses));
    }

    @Test
    void everyTestSetHasToBeGoodEnough() {
        List<ScoredPrediction> guesses = guesses(0, NameMatchKind.PERSON, 1_000, 98, true);
        guesses.addAll(guesses(1, NameMatchKind.PERSON, 300, 99.5, true));
        guesses.addAll(guesses(1, NameMatchKind.PERSON, 10, 99, false));

        assertEquals(Map.of(NameMatchKind.PERSON, 99.5), ThresholdSearch.of(guesses));
    }

    @Test
    void fewNamesWithoutAMistakeProveLittle() {
        List<ScoredPrediction> guesses = guesses(0, NameMatchKind.ACRONYM, 30, 99, true);
        guesses.addAll(guesses(0, NameMatchKind.ACRONYM, 100, 98, false));

        assertEquals(Map.of(), ThresholdSearch.of(guesses));
    }

    @Test
    void acronymsDoNotHideBehindOtherNames() {
        List<ScoredPrediction> guesses = guesses(0, NameMatchKind.ALIKE, 2_000, 99, true);
        guesses.addAll(guesses(0, NameMatchKind.ACRONYM, 95, 99, true));
        guesses.addAll(guesses(0, NameMatchKind.ACRONYM, 5, 99, false));
        guesses.addAll(guesses(0, NameMatchKind.SAME, 95, 99, true));
        guesses.addAll(guesses(0, NameMatchKind.SAME, 5, 99, false));

        assertEquals(Map.of(NameMatchKind.ALIKE, 99.0, NameMatchKind.SAME, 99.0), ThresholdSearch.of(guesses));
    }

    @Test
    void aScoreThatIsNotWorthItIsTooLowWhateverIsAboveIt() {
        List<ScoredPrediction> guesses = guesses(0, NameMatchKind.DESCRIBED, 10_000, 99, true);
        guesses.addAll(guesses(0, NameMatchKind.DESCRIBED, 10, 50, false));

        assertTrue(ThresholdSearch.of(guesses).getOrDefault(NameMatchKind.DESCRIBED, 0.0) >= 97);
    }

    private static List<ScoredPrediction> guesses(int set, NameMatchKind sort, int count, double score, boolean right) {
        List<ScoredPrediction> guesses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            guesses.add(new ScoredPrediction(set, sort, score, right));
        }
        return guesses;
    }
}
