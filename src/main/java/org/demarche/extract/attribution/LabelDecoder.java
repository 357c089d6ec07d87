package org.demarche.extract.attribution;

/** Finds the most likely sequence of labels (Viterbi algorithm). */
final class LabelDecoder {

    private final TokenScores scores;

    LabelDecoder(TokenScores scores) {
        this.scores = scores;
    }

    /**
     * Labels the words of a paragraph.
     *
     * @param fit the score of each label for each word
     * @param from the first word
     * @param to the word after the last one
     * @param labels filled in from {@code from} to {@code to}
     */
    void label(double[][] fit, int from, int to, TokenLabel[] labels) {
        int[][] before = new int[to - from][TokenLabel.COUNT];
        double[] best = fit[from].clone();
        for (int label = 0; label < TokenLabel.COUNT; label++) {
            best[label] += scores.start(label);
        }
        for (int word = from + 1; word < to; word++) {
            best = step(best, fit[word], before[word - from]);
        }
        int label = indexOfLargest(best);
        for (int word = to - 1; word >= from; word--) {
            labels[word] = TokenLabel.of(label);
            label = before[word - from][label];
        }
    }

    private double[] step(double[] best, double[] fit, int[] before) {
        double[] next = new double[TokenLabel.COUNT];
        for (int to = 0; to < TokenLabel.COUNT; to++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int from = 0; from < TokenLabel.COUNT; from++) {
                double sum = best[from] + scores.transition(from, to);
                if (sum > largest) {
                    largest = sum;
                    before[to] = from;
                }
            }
            next[to] = largest + fit[to];
        }
        return next;
    }

    private static int indexOfLargest(double[] values) {
        int index = 0;
        for (int i = 1; i < values.length; i++) {
            index = values[i] > values[index] ? i : index;
        }
        return index;
    }
}
