package org.demarche.server.pages.parts;

/**
 * The numbers of actors for and against an entity, as {@code parts/balance.jte} shows them.
 *
 * @param inFavour number of actors
 * @param against number of actors
 */
public record Balance(int inFavour, int against) {

    /** Width of the bar, in units of the picture. */
    public static final int WIDTH = 120;

    /** Whether both numbers are 0. */
    public boolean isEmpty() {
        return inFavour + against == 0;
    }

    /** Where the bar changes from one side to the other. */
    public int split() {
        return (int) Math.round((double) WIDTH * inFavour / (inFavour + against));
    }

    public String forText() {
        return inFavour == 0 ? "0" : "+" + inFavour;
    }

    public String againstText() {
        return against == 0 ? "0" : "−" + against;
    }
}
