package org.demarche.eval.linking;

import java.util.List;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.match.Thresholds;

/**
 * What was measured.
 *
 * @param index what the names were looked for in
 * @param thresholds from which scores on a first candidate was taken
 * @param learning results of the part that weights are learned from
 * @param heldOut results of the other part
 * @param namesPerSecond how many names one processor matched in a second
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
