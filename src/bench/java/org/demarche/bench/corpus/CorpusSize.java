package org.demarche.bench.corpus;

/**
 * How many things a corpus has. All but the articles grow more slowly than these: a hundred times the coverage brings some
 * twenty times the actors, and ten times the proposals.
 *
 * @param articles coded articles, at least one; each has ten positions on average
 */
public record CorpusSize(int articles) {

    private static final double FULL = 100_000;

    public CorpusSize {
        if (articles < 1) {
            throw new IllegalArgumentException("a corpus has at least one article, not " + articles);
        }
    }

    /** Actors who could take positions; of the last ones many never do, so that some 17,000 do in 100,000 articles. */
    int actors() {
        return grown(36_000, 0.6);
    }

    /** Those of them that the corpus file defines. The others are defined wherever they occur. */
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

    /** Documents that many articles quote. */
    int documents() {
        return grown(2_500, 0.5);
    }

    /** Events that some articles tell of. */
    int stories() {
        return 1 + articles / 4;
    }

    private int grown(int full, double exponent) {
        return Math.max(3, (int) StrictMath.round(full * StrictMath.pow(articles / FULL, exponent)));
    }
}
