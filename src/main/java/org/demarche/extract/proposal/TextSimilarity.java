package org.demarche.extract.proposal;

/** How near two texts are in meaning. */
public interface TextSimilarity extends AutoCloseable {

    /** What a text means, to be compared with others by {@link #likeness}. */
    Sense of(String text);

    /** From 0, nothing in common, to 1, the same. */
    double likeness(Sense one, Sense other);

    /** What is told of matches below this is noise. */
    double least();

    /** By how much the first of several has to be ahead of the second to be taken; chosen on articles coded by hand. */
    double leastLead();

    @Override
    void close();

    /** What a text means, in a form of its maker's own. */
    interface Sense {}
}
