package org.demarche.extract.stance;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.stance.LexiconEntry.Place;
import org.demarche.extract.stance.LexiconEntry.Sign;
import org.demarche.extract.text.Span;
import org.demarche.model.PositionKind;

/**
 * Words of a passage that show a stance, with the effect of their context.
 *
 * @param entry the entry of the lexicon
 * @param words the span of the words
 * @param place cue or content
 * @param turned whether a negation or a governing refusal reverses their sign
 * @param isNoun whether they are a noun, such as "boycott" in "a boycott", which governs nothing
 */
record StanceMarker(LexiconEntry entry, Span words, Place place, boolean turned, boolean isNoun) {

    /** The side that they show in their context. */
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

    /** A negated offer is a response. */
    Optional<PositionKind> kind() {
        return turned && entry.kind().equals(Optional.of(PositionKind.OFFER))
                ? Optional.of(PositionKind.RESPONSE)
                : entry.kind();
    }

    /** How much they count: cues count more. */
    int weight() {
        return entry.strength() + (place == Place.CUE && entry.strength() > 1 ? 1 : 0);
    }

    /** Whether they refuse what follows: "refused to", "rejects". */
    boolean governs() {
        return !turned
                && !isNoun
                && entry.sign() == Sign.AGAINST
                && entry.strength() == 3
                && entry.kind().equals(Optional.of(PositionKind.RESPONSE));
    }

    /** Whether they only lead to a refusal: "promised to", "called on them to". */
    boolean leadsTo(StanceMarker no) {
        boolean move = entry.kind().equals(Optional.of(PositionKind.OFFER))
                || entry.kind().equals(Optional.of(PositionKind.DEMAND));
        return sign() == Sign.FOR
                && move
                && !no.isNoun()
                && no.entry().kind().equals(Optional.of(PositionKind.RESPONSE));
    }

    StanceMarker turnedAround() {
        return new StanceMarker(entry, words, place, !turned, isNoun);
    }

    /** Whether they decide or nearly decide for a side. */
    boolean isDecisive() {
        return (sign() == Sign.FOR || sign() == Sign.AGAINST) && entry.strength() > 1;
    }

    /** "Not against", "no longer opposes": that is no support yet. */
    boolean isDoubleNegation() {
        return turned && entry.sign() == Sign.AGAINST;
    }

    /** Whether the holder does more than find something bad: calls for it, offers, plans, backs or votes on it. */
    boolean isMove() {
        return !isPredicate()
                && (entry.sign() == Sign.FOR
                        || entry.kind()
                                .filter(it -> it != PositionKind.ASSESSMENT)
                                .isPresent());
    }

    /** "Never asked for it" is no opposition to it; "does not want it" is. */
    boolean isMissingDemand() {
        return turned
                && entry.kind().equals(Optional.of(PositionKind.DEMAND))
                && !entry.words().startsWith("want")
                && !entry.words().matches("must|should|ought to|\\(?has.*");
    }

    /** Whether they judge the subject before them. */
    boolean isPredicate() {
        return entry.place() == Place.PREDICATE;
    }

    /** Whether they tell somebody to do something. */
    boolean isImperative() {
        return entry.place() == Place.START;
    }

    StanceReason reason() {
        String side = switch (sign()) {
            case FOR -> "for";
            case AGAINST -> "against";
            case NO_COMMENT -> "no comment";
            case NOTHING -> "";
        };
        String move = kind().map(PositionKind::term).orElse("");
        String meaning = Stream.of(side, turned ? "negated" : "", move, "strength " + weight())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new StanceReason(words, meaning);
    }
}
