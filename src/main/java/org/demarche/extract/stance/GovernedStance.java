package org.demarche.extract.stance;

import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;

/**
 * A side that the grammar of a statement shows, and the words that it is about: in "called for a ban on night flights" it is for "a
 * ban on night flights".
 *
 * @param sign for or against
 * @param about the words that the side is about
 * @param shape the form of these words
 * @param sure whether the grammar leaves no doubt about the side
 * @param move whether the holder calls for it, offers, plans, signs or votes on it, rather than judging it
 */
public record GovernedStance(Sign sign, Span about, Shape shape, boolean sure, boolean move) {

    /** The form of the words that a stance is about. */
    public enum Shape {
        /** A noun phrase: "a ban on night flights". */
        NOUN,
        /** A verb phrase in the base form: "extend the truce". */
        ACTION,
        /** Who is to do what: "the rebels must leave", "Iran to stop its tests". */
        OUTCOME,
        /** Words that name nothing by themselves: "it". */
        POINTER
    }

    /** The same side with less certainty. */
    GovernedStance unsure() {
        return new GovernedStance(sign, about, shape, false, move);
    }
}
