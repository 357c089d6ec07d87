package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme that proposals are about.
 *
 * @param id short id
 * @param label its name
 * @param description what belongs to it
 * @param broader id of the wider issue
 * @param exactMatch the same concept elsewhere, by full IRI
 */
public record Issue(
        String id,
        LangText label,
        @Nullable LangText description,
        @Nullable String broader,
        List<String> exactMatch) implements Entity {

    public Issue {
        exactMatch = List.copyOf(exactMatch);
    }
}
