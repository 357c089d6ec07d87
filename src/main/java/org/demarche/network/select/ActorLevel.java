package org.demarche.network.select;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whose positions the rows of a network are. */
public enum ActorLevel {

    /** The actor who holds the position. */
    HOLDER {
        @Override
        List<String> actors(HeldPosition position, NetworkData data) {
            return List.of(position.actor());
        }
    },

    /**
     * The actor for whom it is held: the one on whose behalf or, of a person, the institution of the post at that date. Others speak for
     * themselves.
     */
    REPRESENTED {
        @Override
        List<String> actors(HeldPosition position, NetworkData data) {
            return List.of(represented(position, data));
        }
    },

    /** The state that the actor is or belongs to. Positions of actors without a state do not count. */
    STATE {
        @Override
        List<String> actors(HeldPosition position, NetworkData data) {
            return state(represented(position, data), data)
                    .or(() -> state(position.actor(), data))
                    .map(List::of)
                    .orElse(List.of());
        }
    },

    /**
     * The alliances and international organizations that the actor is, or is a part or member of, directly or through others. A
     * position counts once for each of them; positions of actors in none do not count.
     */
    ALLIANCE {
        @Override
        List<String> actors(HeldPosition position, NetworkData data) {
            Set<String> alliances = new TreeSet<>();
            collect(represented(position, data), data, alliances, new HashSet<>());
            return List.copyOf(alliances);
        }
    };

    /** The ids of the actors for which a position counts. */
    abstract List<String> actors(HeldPosition position, NetworkData data);

    private static String represented(HeldPosition position, NetworkData data) {
        if (!position.represented().isEmpty()) {
            return position.represented();
        }
        return data.entity(position.actor())
                .map(actor -> actor.institution(position.date()))
                .filter(institution -> !institution.isEmpty())
                .orElse(position.actor());
    }

    private static Optional<String> state(String actor, NetworkData data) {
        return data.entity(actor)
                .map(entity -> entity.node().type().equals(NetworkData.STATE) ? actor : entity.country())
                .filter(state -> !state.isEmpty());
    }

    private static void collect(String actor, NetworkData data, Set<String> alliances, Set<String> seen) {
        if (seen.add(actor)) {
            data.entity(actor).ifPresent(entity -> {
                if (entity.isAlliance()) {
                    alliances.add(actor);
                }
                entity.wholes().forEach(whole -> collect(whole, data, alliances, seen));
            });
        }
    }
}
