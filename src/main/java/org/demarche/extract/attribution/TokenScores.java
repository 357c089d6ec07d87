package org.demarche.extract.attribution;

import java.util.List;
import org.demarche.extract.encoder.Encoding;
import org.demarche.extract.encoder.Window;
import org.demarche.io.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last layer of the tagger: scores of labels and of transitions between them (a linear-chain conditional random field).
 */
final class TokenScores {

    /**
     * Added to the trained scores, because training favours precision over recall. Chosen one by one on the development part of
     * PolNeAR.
     */
    private static final double[] PREFERENCES = {0, 0.6, 0.3, 0, 0, 0.3, 0};

    /** Added to the trained scores of transitions. */
    private static final List<Following> FOLLOWING = List.of(
            new Following(TokenLabel.CONTENT_INSIDE, TokenLabel.OUTSIDE, -0.4),
            new Following(TokenLabel.CONTENT_INSIDE, TokenLabel.CUE_BEGIN, 0.4),
            new Following(TokenLabel.CONTENT_INSIDE, TokenLabel.CONTENT_BEGIN, -0.4),
            new Following(TokenLabel.SOURCE_INSIDE, TokenLabel.OUTSIDE, -0.4),
            new Following(TokenLabel.CUE_BEGIN, TokenLabel.OUTSIDE, -0.4));

    /** A change to the score of a transition. */
    private record Following(TokenLabel first, TokenLabel second, double change) {}

    private final double[][] weights;
    private final double[] biases;
    private final double[][] transitions;
    private final double[] starts;

    private TokenScores(double[][] weights, double[] biases, double[][] transitions, double[] starts) {
        this.weights = weights;
        this.biases = biases;
        this.transitions = transitions;
        this.starts = starts;
    }

    static TokenScores of(String resource) {
        JsonNode json = JsonMapper.shared().readTree(Resources.bytes(resource));
        double[] biases = numbers(json.path("b"));
        double[][] transitions = rows(json.path("tr"));
        for (int label = 0; label < TokenLabel.COUNT; label++) {
            biases[label] += PREFERENCES[label];
        }
        for (int first = 0; first < TokenLabel.COUNT; first++) {
            for (int second = 0; second < TokenLabel.COUNT; second++) {
                transitions[first][second] += change(TokenLabel.of(first), TokenLabel.of(second));
            }
        }
        return new TokenScores(rows(json.path("w")), biases, transitions, numbers(json.path("st")));
    }

    private static double change(TokenLabel first, TokenLabel second) {
        return FOLLOWING.stream()
                .filter(following -> following.first() == first && following.second() == second)
                .mapToDouble(Following::change)
                .sum();
    }

    /** The score of each label for a word. */
    double[] of(Encoding encoding, Window window, int word) {
        double[] scores = biases.clone();
        for (int label = 0; label < TokenLabel.COUNT; label++) {
            scores[label] += encoding.product(window, word, weights[label]);
        }
        return scores;
    }

    /** The score of a label at the start of a paragraph. */
    double start(int label) {
        return starts[label];
    }

    /** The score of a transition between two labels. */
    double transition(int from, int to) {
        return transitions[from][to];
    }

    private static double[][] rows(JsonNode rows) {
        return rows.valueStream().map(TokenScores::numbers).toArray(double[][]::new);
    }

    private static double[] numbers(JsonNode numbers) {
        return numbers.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
