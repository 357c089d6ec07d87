package org.demarche.extract.proposal;

/** Compares texts by meaning. */
public interface TextSimilarity extends AutoCloseable {

    /** The meaning of a text, to be compared with others by {@link #similarity}. */
    Sense of(String text);

    /** From 0, nothing in common, to 1, the same meaning. */
    double similarity(Sense one, Sense other);

    /** Similarities below this value are noise. */
    double least();

    /** By how much the best candidate has to lead; chosen on articles coded by hand. */
    double leastLead();

    @Override
    void close();

    /** The meaning of a text, in the form of its implementation. */
    interface Sense {}
}
