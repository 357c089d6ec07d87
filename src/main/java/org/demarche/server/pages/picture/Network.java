package org.demarche.server.pages.picture;

import java.util.List;
import java.util.Locale;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Entities and ties between them.
 *
 * @param vertices the entities
 * @param ties between two of them, by their places in the list
 */
public record Network(List<Vertex> vertices, List<Tie> ties) {

    public Network {
        vertices = List.copyOf(vertices);
        ties = List.copyOf(ties);
    }

    /**
     * An entity.
     *
     * @param entity the entity
     * @param kind what it is
     */
    public record Vertex(EntityLabel entity, EntityType kind) {}

    /**
     * A tie between two entities.
     *
     * @param from the place of one
     * @param to the place of the other
     * @param sort whether it joins or opposes
     * @param strength from 0 to 1
     * @param title what it is, in words
     */
    public record Tie(int from, int to, Sort sort, double strength, String title) {}

    /** The kinds of ties. */
    public enum Sort {
        AGREEMENT,
        DISAGREEMENT,
        BOTH,
        PLAIN;

        /** Its colour. */
        public String colour() {
            return switch (this) {
                case AGREEMENT -> Svg.FOR;
                case DISAGREEMENT -> Svg.AGAINST;
                case BOTH, PLAIN -> Svg.NEITHER;
            };
        }

        /** Pattern of a dashed line; null for a solid one. */
        public @Nullable String dashes() {
            return switch (this) {
                case AGREEMENT, PLAIN -> null;
                case DISAGREEMENT -> "6 4";
                case BOTH -> "1 4";
            };
        }

        /** Its meaning for the pair. */
        public String meaning() {
            return switch (this) {
                case AGREEMENT -> "agree";
                case DISAGREEMENT -> "disagree";
                case BOTH -> "mixed: agree on some targets, disagree on others";
                case PLAIN -> "tied";
            };
        }

        /** Its class in the style sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
