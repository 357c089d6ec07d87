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
import org.demarche.wikidata.match.Candidate;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.Outcome;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final List<Judged> JUDGED = List.of(
            judged(true, Outcome.MATCHED, 99, "Q1", "Q2"),
            judged(true, Outcome.MATCHED, 98, "Q2", "Q1"),
            judged(true, Outcome.DOUBTFUL, 70, "Q2", "Q3", "Q4", "Q5", "Q1"),
            judged(true, Outcome.DOUBTFUL, 60, "Q2", "Q3", "Q4", "Q5", "Q6", "Q1"),
            judged(true, Outcome.NONE, 0),
            judged(false, Outcome.MATCHED, 97, "Q1"),
            judged(false, Outcome.NONE, 5, "Q1"));

    private static Judged judged(boolean present, Outcome outcome, double score, String... found) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            candidates.add(new Candidate(
                    EntityMaker.institution(found[i], "a").make(), score / (i + 1), new Features(Map.of())));
        }
        return new Judged(new Case("label", Mention.of("a"), "Q1", present), new Match(outcome, candidates));
    }

    @Test
    void countWhatIsRight() {
        assertEquals(new Figures(7, 5, 1, 3, 3, 1), Figures.of(JUDGED));
    }

    @Test
    void areSharesOfWhatCanBeFound() {
        Figures figures = Figures.of(JUDGED);

        assertEquals(1 / 3.0, figures.precision(), 1e-9);
        assertEquals(0.2, figures.recall(), 1e-9);
        assertEquals(0.2, figures.recallAt1(), 1e-9);
        assertEquals(0.6, figures.recallAt5(), 1e-9);
    }

    @Test
    void nothingMatchedIsNothingWrong() {
        assertEquals(1, Figures.of(List.of()).precision());
    }

    @Test
    void theCurveCountsWhatHasAScore() {
        Result result = new Result("all", JUDGED);

        assertEquals(new Result.Point(99, 1, 0.2), result.at(99));
        assertEquals(new Result.Point(97, 1 / 3.0, 0.2), result.at(97));
        assertEquals(new Result.Point(100, 1, 0), result.at(100));
    }

    @Test
    void theSurestMistakesComeFirst() {
        List<Double> scores =
                new Result("all", JUDGED).mistakes().stream().map(Judged::score).toList();

        assertEquals(List.of(98.0, 97.0, 70.0, 60.0, 5.0), scores);
    }

    @Test
    void anEntityIsInOnePartOnlyAndThePartsAreAboutAsLarge() {
        long learning = IntStream.range(0, 10_000)
                .filter(i -> Part.of("Q" + i) == Part.LEARNING)
                .count();

        assertTrue(learning > 4_500 && learning < 5_500, () -> "learned from: " + learning);
        assertEquals(Part.of("Q42"), Part.of("Q42"));
        assertNotEquals(0, learning);
    }
}
