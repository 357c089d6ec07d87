package org.demarche.server.pages.entity;

import java.util.List;
import org.demarche.model.LangText;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a page about an entity.
 *
 * @param type in words: "person"
 * @param label its name
 * @param description null if there is none
 */
public record EntityHeader(
        String type,
        LangText label,
        List<LangText> otherNames,
        @Nullable LangText description) {

    /** Its name, whatever its language. */
    public String name() {
        return label.value();
    }
}
