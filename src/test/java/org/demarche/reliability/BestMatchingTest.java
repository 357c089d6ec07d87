package org.demarche.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.reliability.BestMatching.Pair;
import org.junit.jupiter.api.Test;

class BestMatchingTest {

    private static List<Pair> match(double[][] weights) {
        List<Integer> rows = IntStream.range(0, weights.length).boxed().toList();
        List<Integer> columns = IntStream.range(0, weights[0].length).boxed().toList();
        return BestMatching.of(rows, columns, (row, column) -> weights[row][column]);
    }

    /** Taking the best pair first gives 9 + 1; the best sum is 8 + 7. */
    @Test
    void prefersTheBestSumToTheBestPair() {
        assertEquals(List.of(new Pair(0, 1), new Pair(1, 0)), match(new double[][] {{9, 8}, {7, 1}}));
    }

    @Test
    void leavesUnmatchedWhatDoesNotFit() {
        assertEquals(List.of(new Pair(1, 2)), match(new double[][] {{0, 0, 0}, {0, -1, 0.1}}));
        assertEquals(List.of(), match(new double[][] {{0}}));
    }

    @Test
    void isAsGoodAsTheBestOfAllMatchings() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[][] weights = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : weights) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(20);
                }
            }
            double sum = match(weights).stream()
                    .mapToDouble(pair -> weights[pair.first()][pair.second()])
                    .sum();
            assertEquals(best(weights, 0, new ArrayList<>()), sum, 1e-9);
        }
    }

    private static double best(double[][] weights, int row, List<Integer> taken) {
        if (row == weights.length) {
            return 0;
        }
        double best = best(weights, row + 1, taken);
        for (int column = 0; column < weights[row].length; column++) {
            if (!taken.contains(column)) {
                List<Integer> now = new ArrayList<>(taken);
                now.add(column);
                best = Math.max(best, weights[row][column] + best(weights, row + 1, now));
            }
        }
        return best;
    }
}
