package org.demarche.eval.extraction;

/**
 * How many things were found, given and right.
 *
 * @param right how many of those given are right
 * @param given how many were given
 * @param sought how many there are
 */
public record PrecisionRecall(int right, int given, int sought) {

    static final PrecisionRecall NONE = new PrecisionRecall(0, 0, 0);

    PrecisionRecall plus(PrecisionRecall other) {
        return new PrecisionRecall(right + other.right, given + other.given, sought + other.sought);
    }

    /** In percent; 0 where nothing was given. */
    public double precision() {
        return given == 0 ? 0 : 100.0 * right / given;
    }

    /** In percent; 0 where there is nothing. */
    public double recall() {
        return sought == 0 ? 0 : 100.0 * right / sought;
    }

    /** The harmonic mean of precision and recall, in percent. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
