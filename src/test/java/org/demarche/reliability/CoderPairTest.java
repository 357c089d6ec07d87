package org.demarche.reliability;

import static org.demarche.reliability.CodedPositions.position;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.reliability.CoderPair.Comparison;
import org.demarche.reliability.ComparedArticle.Match;
import org.junit.jupiter.api.Test;

class CoderPairTest {

    private static final int LENGTH = 1_000;

    private static ComparedArticle compared(MatchRule rule, List<CodedPosition> first, List<CodedPosition> second) {
        return ComparedArticle.of("article", LENGTH, first, second, rule);
    }

    private static CoderPair pair(
            int resamples, long seed, List<List<CodedPosition>> first, List<List<CodedPosition>> second) {
        return CoderPair.of(
                coder("anna", first), coder("ben", second), new Comparison(MatchRule.EVIDENCE, resamples, seed));
    }

    private static Coder coder(String name, List<List<CodedPosition>> codings) {
        Map<String, Coder.CodedArticle> articles = new LinkedHashMap<>();
        codings.forEach(coding -> articles.put("a" + articles.size(), new Coder.CodedArticle(LENGTH, coding)));
        return new Coder(name, articles);
    }

    private static double value(CoderPair pair, Measure measure) {
        return pair.estimates().get(measure).value();
    }

    @Test
    void matchesByTheOverlapOfEvidence() {
        CodedPosition one = position("north", Stance.SUPPORT, "toll", 0, 100);
        CodedPosition other = position("south", Stance.OPPOSITION, "levy", 50, 120);
        assertEquals(
                List.of(new Match(one, other)),
                compared(MatchRule.EVIDENCE, List.of(one), List.of(other)).matches());
    }

    @Test
    void aWordInCommonIsNotEnough() {
        CodedPosition one = position("north", Stance.SUPPORT, "toll", 0, 100);
        CodedPosition other = position("north", Stance.SUPPORT, "toll", 95, 195);
        ComparedArticle article = compared(MatchRule.EVIDENCE, List.of(one), List.of(other));
        assertEquals(List.of(), article.matches());
        assertEquals(List.of(one), article.onlyFirst());
        assertEquals(List.of(other), article.onlySecond());
    }

    @Test
    void whoAndWhatDecideAmongPositionsOnOnePassage() {
        CodedPosition north = position("north", Stance.SUPPORT, "toll", 0, 100);
        CodedPosition south = position("south", Stance.SUPPORT, "toll", 0, 100);
        ComparedArticle article = compared(MatchRule.EVIDENCE, List.of(north, south), List.of(south, north));
        assertEquals(List.of(new Match(north, north), new Match(south, south)), article.matches());
    }

    @Test
    void matchesByHolderAndTargetWhereverTheyAre() {
        CodedPosition one = position("north", Stance.SUPPORT, "toll", 0, 100);
        CodedPosition other = position("north", Stance.OPPOSITION, "toll", 500, 600);
        Match match = compared(MatchRule.HOLDER_AND_TARGET, List.of(one), List.of(other))
                .matches()
                .getFirst();
        assertEquals(List.of(CodedField.STANCE), match.differences());
        assertEquals(
                List.of(),
                compared(MatchRule.EVIDENCE, List.of(one), List.of(other)).matches());
    }

    /** Four of five positions match; on one of them the coders differ by half of the scale, on another in the kind. */
    @Test
    void measuresWhatTheCodersDisagreeOn() {
        List<CodedPosition> anna = List.of(
                position("north", Stance.SUPPORT, "toll", 0, 100),
                position("south", Stance.OPPOSITION, "toll", 200, 300),
                position("west", Stance.NEUTRAL, "toll", 400, 500),
                position("east", Stance.CONDITIONAL_SUPPORT, "levy", 600, 700),
                position("east", Stance.OPPOSITION, "levy", 800, 900));
        List<CodedPosition> ben = List.of(
                position("north", Stance.SUPPORT, "toll", 0, 100),
                position("south", Stance.NEUTRAL, "toll", 200, 300),
                position("west", Stance.NEUTRAL, "toll", PositionKind.OFFER, 400, 500),
                position("east", Stance.CONDITIONAL_SUPPORT, "levy", 600, 650));
        CoderPair pair = pair(0, 0, List.of(anna), List.of(ben));
        assertEquals(8.0 / 9, value(pair, Measure.FOUND), 1e-12);
        assertEquals(6.0 / 9, value(pair, Measure.TUPLES), 1e-12);
        assertEquals(1, value(pair, Measure.HOLDER), 1e-12);
        assertEquals(0, value(pair, Measure.KIND), 1e-12);
        assertEquals(0.75, pair.estimates().get(Measure.KIND).equal(), 1e-12);
        assertEquals((1 + 1 + 1 + 2.0 * 50 / 150) / 4, value(pair, Measure.EVIDENCE), 1e-12);
        // By hand: values 1 1, -1 0, 0 0, .5 .5; Do = 2 · 1 / 8, De = the mean of (c - k)² over all 56 ordered pairs of
        // values.
        double[] values = {1, 1, -1, 0, 0, 0, .5, .5};
        double expected = 0;
        for (double one : values) {
            for (double other : values) {
                expected += (one - other) * (one - other) / 56;
            }
        }
        assertEquals(1 - 0.25 / expected, value(pair, Measure.STANCE), 1e-12);
        assertTrue(Double.isNaN(value(pair, Measure.CERTAINTY)));
    }

    /** Anna codes the first article as Ben does, and the second with nothing in common. */
    @Test
    void intervalsComeFromDrawingArticlesAndDependOnTheSeedAlone() {
        List<CodedPosition> same = List.of(position("north", Stance.SUPPORT, "toll", 0, 100));
        List<CodedPosition> other = List.of(position("north", Stance.SUPPORT, "toll", 500, 600));
        CoderPair pair = pair(200, 1, List.of(same, same, other), List.of(same, other, same));
        Estimate found = pair.estimates().get(Measure.FOUND);
        assertEquals(1.0 / 3, found.value(), 1e-12);
        assertEquals(0, found.low());
        assertEquals(1, found.high(), 1e-12);
        assertEquals(
                found,
                pair(200, 1, List.of(same, same, other), List.of(same, other, same))
                        .estimates()
                        .get(Measure.FOUND));
        assertNotEquals(0, Estimate.quantile(new double[] {0, 1, 2}, 0.025), "quantiles are interpolated");
    }

    @Test
    void leavesOutArticlesThatOnlyOneHasCoded() {
        List<CodedPosition> coding = List.of(position("north", Stance.SUPPORT, "toll", 0, 100));
        CoderPair pair = pair(0, 0, List.of(coding, coding), List.of(coding));
        assertEquals(1, pair.articles().size());
        assertEquals(1, pair.onlyFirst());
        assertEquals(0, pair.onlySecond());
    }

    @Test
    void noCommentHasNoPolarity() {
        List<CodedPosition> anna = List.of(position("north", Stance.NO_COMMENT, "toll", 0, 100));
        List<CodedPosition> ben = List.of(position("north", Stance.SUPPORT, "toll", 0, 100));
        CoderPair pair = pair(0, 0, List.of(anna), List.of(ben));
        assertEquals(0, pair.estimates().get(Measure.STANCE).count());
        assertEquals(0, value(pair, Measure.COMMENT), 1e-12);
    }
}
