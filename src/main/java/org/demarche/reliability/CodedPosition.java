package org.demarche.reliability;

import java.util.Optional;
import org.demarche.model.Position;

/**
 * A position as it is compared with those of other coders.
 *
 * @param position the position as coded
 * @param holder names the holder in the same way for all coders
 * @param target names the target in the same way for all coders
 * @param evidence the part of the text that states it, in code points
 */
public record CodedPosition(Position position, String holder, String target, Extent evidence) {

    /** Its polarity, from -1 to 1 as in the ontology; empty for no comment, which has none. */
    public Optional<Double> polarity() {
        return position.stance().polarity();
    }

    /** Holder, target and side: for, against, neutral or no comment. */
    Tuple tuple() {
        return new Tuple(holder, target, polarity().map(Math::signum).orElse(Double.NaN));
    }

    record Tuple(String holder, String target, double side) {}

    /** What it has in common with another one besides their places. */
    MatchRule.Alike alike(CodedPosition other) {
        return new MatchRule.Alike(
                holder.equals(other.holder), target.equals(other.target), position.stance() == other.position.stance());
    }
}
