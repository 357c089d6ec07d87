package org.demarche.network.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The side that an actor takes on a target with its latest positions. Definition: docs/agreement.md. */
public enum Side {
    FOR,
    AGAINST,
    CONTRADICTORY,
    NEUTRAL,
    NO_COMMENT;

    /**
     * The side of positions, none of which is known to be later than another one.
     *
     * @param lowest the lowest polarity; NaN if none has one
     * @param highest the highest polarity
     */
    static Side of(double lowest, double highest) {
        if (Double.isNaN(lowest)) {
            return NO_COMMENT;
        }
        if (lowest < 0 && highest > 0) {
            return CONTRADICTORY;
        }
        return highest > 0 ? FOR : lowest < 0 ? AGAINST : NEUTRAL;
    }

    /** Whether the actor is for or against. */
    public boolean isTaken() {
        return this == FOR || this == AGAINST;
    }

    /**
     * Of each actor's positions on each target, those that no other is known to be later than.
     *
     * @param positions by date, those without one first
     */
    static List<Latest> latest(List<HeldPosition> positions) {
        record Key(String actor, String target) {}
        Map<Key, Latest> latest = new HashMap<>();
        List<Latest> found = new ArrayList<>();
        for (HeldPosition position : positions) {
            Latest of = latest.computeIfAbsent(new Key(position.actor(), position.target()), key -> {
                Latest first = new Latest();
                found.add(first);
                return first;
            });
            of.add(position);
        }
        return found;
    }

    /** The latest positions of an actor on a target so far. */
    static final class Latest {

        private final List<HeldPosition> positions = new ArrayList<>(1);

        private void add(HeldPosition position) {
            positions.removeIf(other -> isEarlier(other.date(), position.date()));
            positions.add(position);
        }

        /** Whether a date that is not the later one is earlier: the other one is not the same, nor a month or day in it. */
        private static boolean isEarlier(String date, String other) {
            return date.isEmpty() ? !other.isEmpty() : !other.startsWith(date);
        }

        List<HeldPosition> positions() {
            return positions;
        }

        HeldPosition last() {
            return positions.getLast();
        }

        Side side() {
            double lowest = Double.NaN;
            double highest = Double.NaN;
            for (HeldPosition position : positions) {
                if (!Double.isNaN(position.polarity())) {
                    lowest = Double.isNaN(lowest) ? position.polarity() : Math.min(lowest, position.polarity());
                    highest = Double.isNaN(highest) ? position.polarity() : Math.max(highest, position.polarity());
                }
            }
            return of(lowest, highest);
        }
    }
}
