package org.demarche.eval.linking;

import org.demarche.wikidata.match.NameMatchKind;

/**
 * The best candidate for a name of which it is known what it means.
 *
 * @param set which test set the name is of
 * @param sort by what the name is recognised
 * @param value how sure it is: a probability of the model, 0 to 1, or a score, 0 to 100
 * @param isRight whether it is what the name means
 */
record ScoredPrediction(int set, NameMatchKind sort, double value, boolean isRight) {

    /** The set of names whose entity has been taken out of the candidates. */
    static final int NO_SET = -1;

    ScoredPrediction withValue(double other) {
        return new ScoredPrediction(set, sort, other, isRight);
    }
}
