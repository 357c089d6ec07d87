package org.demarche.eval.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.wikidata.match.NameSort;
import org.junit.jupiter.api.Test;

class ThresholdSearchTest {

    @Test
    void takesNothingBelowAMistakeThatIsTooMuch() {
        List<Guess> guesses = guesses(0, NameSort.ALIKE, 200, 99, true);
        guesses.addAll(guesses(0, NameSort.ALIKE, 10, 98, false));
        guesses.addAll(guesses(0, NameSort.ALIKE, 50, 97.5, true));

        assertEquals(Map.of(NameSort.ALIKE, 99.0), ThresholdSearch.of(guesses));
    }

    @Test
    void everyTestSetHasToBeGoodEnough() {
        List<Guess> guesses = guesses(0, NameSort.PERSON, 1_000, 98, true);
        guesses.addAll(guesses(1, NameSort.PERSON, 300, 99.5, true));
        guesses.addAll(guesses(1, NameSort.PERSON, 10, 99, false));

        assertEquals(Map.of(NameSort.PERSON, 99.5), ThresholdSearch.of(guesses));
    }

    @Test
    void fewNamesWithoutAMistakeProveLittle() {
        List<Guess> guesses = guesses(0, NameSort.ACRONYM, 30, 99, true);
        guesses.addAll(guesses(0, NameSort.ACRONYM, 100, 98, false));

        assertEquals(Map.of(), ThresholdSearch.of(guesses));
    }

    @Test
    void acronymsDoNotHideBehindOtherNames() {
        List<Guess> guesses = guesses(0, NameSort.ALIKE, 2_000, 99, true);
        guesses.addAll(guesses(0, NameSort.ACRONYM, 95, 99, true));
        guesses.addAll(guesses(0, NameSort.ACRONYM, 5, 99, false));
        guesses.addAll(guesses(0, NameSort.SAME, 95, 99, true));
        guesses.addAll(guesses(0, NameSort.SAME, 5, 99, false));

        assertEquals(Map.of(NameSort.ALIKE, 99.0, NameSort.SAME, 99.0), ThresholdSearch.of(guesses));
    }

    @Test
    void aScoreThatIsNotWorthItIsTooLowWhateverIsAboveIt() {
        List<Guess> guesses = guesses(0, NameSort.DESCRIBED, 10_000, 99, true);
        guesses.addAll(guesses(0, NameSort.DESCRIBED, 10, 50, false));

        assertTrue(ThresholdSearch.of(guesses).getOrDefault(NameSort.DESCRIBED, 0.0) >= 97);
    }

    private static List<Guess> guesses(int set, NameSort sort, int count, double score, boolean right) {
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            guesses.add(new Guess(set, sort, score, right));
        }
        return guesses;
    }
}
