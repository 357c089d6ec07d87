package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement held to be true, which actors affirm or deny.
 *
 * @param id short id
 * @param label what is claimed, as a statement
 * @param description what it means, in the coder's words
 * @param about ids of the issues it belongs to
 */
public record Claim(String id, LangText label, @Nullable LangText description, List<String> about) implements Entity {

    public Claim {
        about = List.copyOf(about);
    }
}
