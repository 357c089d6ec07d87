package org.demarche.network.select;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.network.NetworkNode;

/**
 * All positions of a store, with what is known of their actors and targets.
 *
 * @param positions by date, those without one first
 * @param entities by id
 */
public record NetworkData(List<HeldPosition> positions, Map<String, NetworkEntity> entities) {

    /** The type of nodes that are states. */
    public static final String STATE = "State";

    public NetworkData {
        positions = List.copyOf(positions);
        entities = Map.copyOf(entities);
    }

    /** An actor or a target. */
    Optional<NetworkEntity> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** What is known of actors and targets, by their ids. */
    public Map<String, NetworkNode> nodes() {
        Map<String, NetworkNode> nodes = new LinkedHashMap<>();
        entities.forEach((id, entity) -> nodes.put(id, entity.node()));
        return nodes;
    }

    /** The days of the positions, each once, in order. */
    public SortedSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>(Comparator.naturalOrder());
        positions.forEach(position -> position.day().ifPresent(days::add));
        return days;
    }

    /**
     * Checks that the store knows what a filter names.
     *
     * @throws IllegalArgumentException if it does not
     */
    public void check(NetworkFilter filter) {
        filter.actors().forEach(actor -> check("actor", actor, entities.containsKey(actor)));
        check("country", filter.country(), entities.containsKey(filter.country()));
        check("issue", filter.issue(), entities.containsKey(filter.issue()));
        check("article", filter.article(), entities.containsKey(filter.article()));
    }

    private static void check(String what, String id, boolean isKnown) {
        if (!id.isEmpty() && !isKnown) {
            throw new IllegalArgumentException("there is no " + what + " \"" + id + "\"");
        }
    }
}
