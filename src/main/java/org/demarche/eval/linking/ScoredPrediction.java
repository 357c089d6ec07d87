package org.demarche.eval.linking;

import org.demarche.wikidata.match.NameMatchKind;

/**
 * The best candidate for a name whose entity is known.
 *
 * @param set test set of the name
 * @param sort kind of name match
 * @param value its confidence: a probability of the model, 0 to 1, or a score, 0 to 100
 * @param isRight whether it is the right entity
 */
record ScoredPrediction(int set, NameMatchKind sort, double value, boolean isRight) {

    /** The set of names whose entity was removed from the candidates. */
    static final int NO_SET = -1;

    ScoredPrediction withValue(double other) {
        return new ScoredPrediction(set, sort, other, isRight);
    }
}
