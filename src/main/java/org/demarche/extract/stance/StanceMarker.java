package org.demarche.extract.stance;

import java.util.Optional;
import org.demarche.extract.stance.LexiconEntry.Place;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;
import org.demarche.model.PositionKind;

/**
 * Words of a passage that tell of a stance, read together with what stands around them.
 *
 * @param entry where the lexicon has them
 * @param words where they stand
 * @param place among the words of telling, or in what is told
 * @param turned whether a negation, or a "no" that governs them, has turned their sign around
 */
record StanceMarker(LexiconEntry entry, Span words, Place place, boolean turned) {

    /** What they tell of the side taken, after all. */
    Sign sign() {
        if (!turned) {
            return entry.sign();
        }
        return switch (entry.sign()) {
            case FOR -> Sign.AGAINST;
            case AGAINST -> Sign.FOR;
            default -> entry.sign();
        };
    }

    /** An offer that is denied is an answer. */
    Optional<PositionKind> kind() {
        return turned && entry.kind().equals(Optional.of(PositionKind.OFFER))
                ? Optional.of(PositionKind.RESPONSE)
                : entry.kind();
    }

    /** How much they count: the words of telling more than others. */
    int weight() {
        return entry.strength() + (place == Place.CUE && entry.strength() > 1 ? 1 : 0);
    }

    /** Whether they say no to what is named right behind them: "refused to", "rejects". */
    boolean governs() {
        return !turned
                && entry.sign() == Sign.AGAINST
                && entry.strength() == 3
                && entry.kind().equals(Optional.of(PositionKind.RESPONSE));
    }

    /** Whether they only say how somebody comes to a no: "promised to", "called on them to". */
    boolean leadsTo(StanceMarker no) {
        boolean move = entry.kind().equals(Optional.of(PositionKind.OFFER))
                || entry.kind().equals(Optional.of(PositionKind.DEMAND));
        return sign() == Sign.FOR && move && no.entry().kind().equals(Optional.of(PositionKind.RESPONSE));
    }

    StanceMarker turnedAround() {
        return new StanceMarker(entry, words, place, !turned);
    }

    StanceReason reason() {
        String side = switch (sign()) {
            case FOR -> "for";
            case AGAINST -> "against";
            case NO_COMMENT -> "no comment";
            case NOTHING -> "";
        };
        String move = kind().map(PositionKind::term).orElse("");
        String both = side + (turned ? " (negated)" : "") + (side.isEmpty() || move.isEmpty() ? "" : ", ") + move;
        return new StanceReason(words, both + ", strength " + weight());
    }
}
