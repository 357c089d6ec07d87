package org.demarche.eval.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.demarche.wikidata.match.NameMatchKind;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {

    private static final double[] TRUE = {3, -2, 0, 1};

    /** Choices that are drawn by known weights give these weights back. */
    @Test
    void findsTheWeightsByWhichWasChosen() {
        double[] weights = new ConditionalLogit(drawn(2_000), new double[4], Set.of(), 0).fit();

        assertArrayEquals(TRUE, weights, 0.4);
    }

    @Test
    void leavesFixedWeightsAsTheyAre() {
        double[] weights = new ConditionalLogit(drawn(100), new double[] {0, 7, 0, 0}, Set.of(1), 0).fit();

        assertEquals(7, weights[1]);
    }

    @Test
    void staysAtThePriorWhereTheExamplesSayNothing() {
        double[] nothing = {0, 0, 0, 0};
        TrainingExample example =
                new TrainingExample(List.of(SparseVector.of(nothing, 0), SparseVector.of(nothing, 0)), 0, sorts(1));
        double[] prior = {1, 2, 3, 4};

        assertArrayEquals(prior, new ConditionalLogit(List.of(example), prior, Set.of(), 0.1).fit(), 1e-6);
    }

    @Test
    void withoutTheRightOneNoneIsRight() {
        TrainingExample example = drawn(1).getFirst();
        TrainingExample right = new TrainingExample(example.choices(), 2, sorts(4));

        assertEquals(true, right.hasRight());
        assertEquals(false, right.withoutRight().hasRight());
        assertEquals(right.candidates() - 1, right.withoutRight().candidates());
    }

    private static List<TrainingExample> drawn(int count) {
        Random random = new Random(3);
        List<TrainingExample> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<SparseVector> choices = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                choices.add(
                        SparseVector.of(new double[] {random.nextDouble(), random.nextInt(2), random.nextDouble()}, 0));
            }
            choices.add(SparseVector.of(new double[] {1}, 3));
            double[] shares = new TrainingExample(choices, 0, sorts(4)).shares(TRUE);
            examples.add(new TrainingExample(choices, draw(shares, random), sorts(4)));
        }
        return examples;
    }

    private static List<NameMatchKind> sorts(int count) {
        return Collections.nCopies(count, NameMatchKind.ALIKE);
    }

    private static int draw(double[] shares, Random random) {
        double left = random.nextDouble();
        int choice = 0;
        while (choice < shares.length - 1 && left >= shares[choice]) {
            left -= shares[choice];
            choice++;
        }
        return choice;
    }
}
