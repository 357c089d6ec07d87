package org.demarche.extract.stance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.model.Kind;

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
record LexiconEntry(String words, Pattern pattern, Place place, Sign sign, Optional<Kind> kind, int strength) {

    /** Where words count. */
    enum Place {
        CUE,
        CONTENT,
        ANY
    }

    /** What words tell of the side taken. */
    enum Sign {
        FOR,
        AGAINST,
        NO_COMMENT,
        NOTHING
    }

    boolean countsIn(Place where) {
        return place == Place.ANY || place == where;
    }
}
