package org.demarche.wikidata;

import org.jspecify.annotations.Nullable;

/**
 * A statement whose value is another entity.
 *
 * @param property its id: see {@link PropertyIds}
 * @param target id of the other entity
 * @param from start (P580), if stated
 * @param until end (P582), if stated
 */
public record Relation(
        String property,
        String target,
        @Nullable PartialDate from,
        @Nullable PartialDate until) {

    public Relation(String property, String target) {
        this(property, target, null, null);
    }
}
