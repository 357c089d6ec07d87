package org.demarche.eval.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.wikidata.EntityMaker;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.MatchOutcome;
import org.junit.jupiter.api.Test;

class MatchingMetricsTest {

    private static final List<JudgedCase> JUDGED = List.of(
            judged(true, MatchOutcome.MATCHED, 99, "Q1", "Q2"),
            judged(true, MatchOutcome.MATCHED, 98, "Q2", "Q1"),
            judged(true, MatchOutcome.DOUBTFUL, 70, "Q2", "Q3", "Q4", "Q5", "Q1"),
            judged(true, MatchOutcome.DOUBTFUL, 60, "Q2", "Q3", "Q4", "Q5", "Q6", "Q1"),
            judged(true, MatchOutcome.NONE, 0),
            judged(false, MatchOutcome.MATCHED, 97, "Q1"),
            judged(false, MatchOutcome.NONE, 5, "Q1"));

    private static JudgedCase judged(boolean present, MatchOutcome outcome, double score, String... found) {
        List<EntityCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            candidates.add(new EntityCandidate(
                    EntityMaker.institution(found[i], "a").make(), score / (i + 1), new Features(Map.of())));
        }
        return new JudgedCase(new TestCase("label", Mention.of("a"), "Q1", present), new Match(outcome, candidates));
    }

    @Test
    void countWhatIsRight() {
        assertEquals(new MatchingMetrics(7, 5, 1, 3, 3, 1), MatchingMetrics.of(JUDGED));
    }

    @Test
    void areSharesOfWhatCanBeFound() {
        MatchingMetrics figures = MatchingMetrics.of(JUDGED);

        assertEquals(1 / 3.0, figures.precision(), 1e-9);
        assertEquals(0.2, figures.recall(), 1e-9);
        assertEquals(0.2, figures.recallAt1(), 1e-9);
        assertEquals(0.6, figures.recallAt5(), 1e-9);
    }

    @Test
    void nothingMatchedIsNothingWrong() {
        assertEquals(1, MatchingMetrics.of(List.of()).precision());
    }

    @Test
    void theCurveCountsWhatHasAScore() {
        TestSetResult result = new TestSetResult("all", JUDGED);

        assertEquals(new TestSetResult.Point(99, 1, 0.2), result.at(99));
        assertEquals(new TestSetResult.Point(97, 1 / 3.0, 0.2), result.at(97));
        assertEquals(new TestSetResult.Point(100, 1, 0), result.at(100));
    }

    @Test
    void theSurestMistakesComeFirst() {
        List<Double> scores = new TestSetResult("all", JUDGED)
                .mistakes().stream().map(JudgedCase::score).toList();

        assertEquals(List.of(98.0, 97.0, 70.0, 60.0, 5.0), scores);
    }

    @Test
    void anEntityIsInOnePartOnlyAndThePartsAreAboutAsLarge() {
        long learning = IntStream.range(0, 10_000)
                .filter(i -> DataSplit.of("Q" + i) == DataSplit.LEARNING)
                .count();

        assertTrue(learning > 4_500 && learning < 5_500, () -> "learned from: " + learning);
        assertEquals(DataSplit.of("Q42"), DataSplit.of("Q42"));
        assertNotEquals(0, learning);
    }
}
