package org.demarche.wikidata;

import org.jspecify.annotations.Nullable;

/**
 * A statement that leads from one entity to another.
 *
 * @param property its id: see {@link PropertyIds}
 * @param target id of the other entity
 * @param from since when (P580), if said
 * @param until until when (P582), if said
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
