package org.demarche.bench.corpus;

/**
 * How many entities a corpus has. They grow more slowly than the articles: a hundred times the coverage brings about twenty times the
 * actors and ten times the proposals.
 *
 * @param articles coded articles, at least one; each has ten positions on average
 */
record CorpusSize(int articles) {

    private static final double FULL = 100_000;

    CorpusSize {
        if (articles < 1) {
            throw new IllegalArgumentException("a corpus has at least one article, not " + articles);
        }
    }

    /** Actors that can hold positions. Many of the last ones never do: about 17,000 do in 100,000 articles. */
    int actors() {
        return grown(36_000, 0.6);
    }

    /** Those of them in the corpus file. Codings define the others. */
    int sharedActors() {
        return actors() * 2 / 5;
    }

    int outlets() {
        return grown(200, 0.4);
    }

    int issues() {
        return grown(100, 0.35);
    }

    int proposals() {
        return grown(2_000, 0.5);
    }

    /** Documents in the corpus file. */
    int documents() {
        return grown(2_500, 0.5);
    }

    /** Events that articles report. */
    int stories() {
        return 1 + articles / 4;
    }

    private int grown(int full, double exponent) {
        return Math.max(3, (int) StrictMath.round(full * StrictMath.pow(articles / FULL, exponent)));
    }
}
