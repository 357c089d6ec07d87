package org.demarche.extract.stance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.model.PositionKind;

/**
 * A line of the lexicon: words and what they show about a stance.
 *
 * @param words the words as the lexicon writes them
 * @param pattern matches them in a text
 * @param place the place where they count
 * @param sign the side that they show
 * @param kind the kind of position that they show, if any
 * @param strength from 1, a hint, to 3, decisive alone
 */
record LexiconEntry(String words, Pattern pattern, Place place, Sign sign, Optional<PositionKind> kind, int strength) {

    /** Where words count. */
    enum Place {
        CUE,
        CONTENT,
        /** In the content, of the subject before them. */
        PREDICATE,
        /** At the start of the content. */
        START,
        ANY
    }

    /** The side that words show. */
    enum Sign {
        FOR,
        AGAINST,
        NO_COMMENT,
        NOTHING
    }

    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(?:no|not|never|nowhere|cannot)\\b");

    /** Whether the words contain a negation, so that one before them does not count again. */
    boolean hasNegation() {
        return NEGATION.matcher(words).find();
    }

    /** @param first whether the words start the content */
    boolean countsIn(Place where, boolean first) {
        return switch (place) {
            case ANY -> true;
            case PREDICATE -> where == Place.CONTENT;
            case START -> where == Place.CONTENT && first;
            case CUE, CONTENT -> place == where;
        };
    }
}
