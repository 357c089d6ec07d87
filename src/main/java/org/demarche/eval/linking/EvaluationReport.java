package org.demarche.eval.linking;

import java.util.List;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.match.Thresholds;

/**
 * The results of an evaluation.
 *
 * @param index description of the index
 * @param thresholds the scores from which a first candidate was accepted
 * @param learning results of the part that weights are learned from
 * @param heldOut results of the other part
 * @param namesPerSecond number of names matched per second of processor time
 */
public record EvaluationReport(
        EntitySource index,
        Thresholds thresholds,
        List<TestSetResult> learning,
        List<TestSetResult> heldOut,
        double namesPerSecond) {

    public EvaluationReport {
        learning = List.copyOf(learning);
        heldOut = List.copyOf(heldOut);
    }
}
