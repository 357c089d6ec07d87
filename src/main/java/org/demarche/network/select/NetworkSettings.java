package org.demarche.network.select;

import org.demarche.network.Aggregation;
import org.demarche.network.LevelScale;
import org.demarche.network.NetworkOptions;

/**
 * What a network of a store is made of.
 *
 * @param nodes what is tied to what
 * @param measure how positions become ties
 * @param options how positions are counted, derived from the other parts
 * @param scale which stances count
 * @param sidesOnly whether an actor has one position on each target: the side that it takes with its latest ones
 * @param level whose positions the rows are
 * @param filter which positions count
 */
public record NetworkSettings(
        Nodes nodes,
        Measure measure,
        NetworkOptions options,
        StanceScale scale,
        boolean sidesOnly,
        ActorLevel level,
        NetworkFilter filter) {

    /** What the nodes are. */
    public enum Nodes {
        ACTORS,
        TARGETS,
        ACTORS_BY_TARGETS;

        /** Whether all nodes are of one kind. */
        public boolean isOneMode() {
            return this != ACTORS_BY_TARGETS;
        }
    }

    /** How positions become ties. */
    public enum Measure {
        /** On how many targets two actors are on the same side, and on how many on different ones: docs/agreement.md. */
        AGREEMENT,
        IGNORE,
        CONGRUENCE,
        CONFLICT,
        SUBTRACT,
        COMBINE;

        /** The aggregation by which a matrix of it is made. */
        public Aggregation aggregation() {
            return this == AGREEMENT ? Aggregation.SUBTRACT : Aggregation.valueOf(name());
        }
    }

    public NetworkSettings {
        if (measure == Measure.AGREEMENT && nodes != Nodes.ACTORS) {
            throw new IllegalArgumentException("agreement is a measure of actors");
        }
    }

    /** The same with another filter. */
    public NetworkSettings with(NetworkFilter other) {
        return new NetworkSettings(nodes, measure, options, scale, sidesOnly, level, other);
    }

    /** The same by another aggregation. */
    NetworkSettings with(Aggregation aggregation) {
        return new NetworkSettings(
                nodes, Measure.valueOf(aggregation.name()), options.with(aggregation), scale, sidesOnly, level, filter);
    }

    /** The levels of the positions that are counted: a side is for or against. */
    static LevelScale levels(StanceScale scale, boolean sidesOnly) {
        return sidesOnly ? LevelScale.FOR_AND_AGAINST : scale.levels();
    }
}
