package org.demarche.server.pages.parts;

import java.util.List;
import org.demarche.model.LangText;
import org.jspecify.annotations.Nullable;

/** The steps by which a position reached us, as {@code parts/chain.jte} shows them. */
public record ProvenanceChain(List<Step> steps) {

    /**
     * A step.
     *
     * @param role its role in the chain: "stated in"
     * @param text name of the document or actor
     * @param href page about it; null if there is none
     * @param note who published it, or what it says; null if unknown
     * @param date when it was published; null if unknown
     */
    public record Step(
            String role,
            LangText text,
            @Nullable String href,
            @Nullable LangText note,
            @Nullable String date) {}
}
