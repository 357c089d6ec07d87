package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be done or agreed.
 *
 * @param id short id
 * @param label its name
 * @param description what would be done, in the coder's words
 * @param about ids of the issues it belongs to
 * @param proposedBy ids of the actors who put it forward
 * @param setOutIn ids of the documents that set it out
 * @param partOf ids of the proposals that it is part of
 * @param alternativeTo ids of the proposals that would serve the same need
 * @param incompatibleWith ids of the proposals that cannot be carried out together with it
 */
public record Proposal(
        String id,
        LangText label,
        @Nullable LangText description,
        List<String> about,
        List<String> proposedBy,
        List<String> setOutIn,
        List<String> partOf,
        List<String> alternativeTo,
        List<String> incompatibleWith)
        implements Entity {

    public Proposal {
        about = List.copyOf(about);
        proposedBy = List.copyOf(proposedBy);
        setOutIn = List.copyOf(setOutIn);
        partOf = List.copyOf(partOf);
        alternativeTo = List.copyOf(alternativeTo);
        incompatibleWith = List.copyOf(incompatibleWith);
    }
}
