package org.demarche.extract.stance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.model.PositionKind;

/**
 * What some words tell of a stance.
 *
 * @param words as the lexicon writes them
 * @param pattern what they are in a text
 * @param place where they count
 * @param sign what they tell of the side taken
 * @param kind what they tell of the sort of move, if anything
 * @param strength from 1, a hint, to 3, decides by itself
 */
record LexiconEntry(String words, Pattern pattern, Place place, Sign sign, Optional<PositionKind> kind, int strength) {

    /** Where words count. */
    enum Place {
        CUE,
        CONTENT,
        /** Where what is said begins. */
        START,
        ANY
    }

    /** What words tell of the side taken. */
    enum Sign {
        FOR,
        AGAINST,
        NO_COMMENT,
        NOTHING
    }

    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(?:no|not|never|nowhere|cannot)\\b");

    /** Whether a negation is a part of the words, so that one in front is the same one. */
    boolean hasNegation() {
        return NEGATION.matcher(words).find();
    }

    /** @param first whether the words stand where what is said begins */
    boolean countsIn(Place where, boolean first) {
        return place == Place.ANY || place == where || (place == Place.START && where == Place.CONTENT && first);
    }
}
