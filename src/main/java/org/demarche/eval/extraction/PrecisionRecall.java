package org.demarche.eval.extraction;

/**
 * Counts from which precision and recall follow.
 *
 * @param right number of right answers
 * @param given number of answers
 * @param sought number of right answers that exist
 */
public record PrecisionRecall(int right, int given, int sought) {

    static final PrecisionRecall NONE = new PrecisionRecall(0, 0, 0);

    PrecisionRecall plus(PrecisionRecall other) {
        return new PrecisionRecall(right + other.right, given + other.given, sought + other.sought);
    }

    /** The share of right answers among all answers, in percent; 0 if there are none. */
    public double precision() {
        return given == 0 ? 0 : 100.0 * right / given;
    }

    /** The share of the existing right answers that were given, in percent; 0 if there are none. */
    public double recall() {
        return sought == 0 ? 0 : 100.0 * right / sought;
    }

    /** The harmonic mean of precision and recall, in percent. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
