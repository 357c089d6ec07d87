package org.demarche.eval.extraction;

/**
 * How many things were found, given and right.
 *
 * @param right how many of those given are right
 * @param given how many were given
 * @param sought how many there are
 */
public record Rate(int right, int given, int sought) {

    static final Rate NONE = new Rate(0, 0, 0);

    Rate plus(Rate other) {
        return new Rate(right + other.right, given + other.given, sought + other.sought);
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
