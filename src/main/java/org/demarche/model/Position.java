package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One actor's stated stance on one target.
 *
 * @param id article id, slash, local name
 * @param holder id of the actor whose position it is
 * @param namedAs how the text names the holder, where not by name
 * @param statedBy id of the actor who says so, where not the holder
 * @param onBehalfOf ids of the actors for whom the holder speaks
 * @param target id of a proposal, document or position
 * @param stance how the holder stands towards the target
 * @param kind what sort of move it is
 * @param certainty whether the source hedges it; asserted if null
 * @param conditions on what the stance depends; empty unless it is conditional
 * @param summary one sentence of the coder
 * @param statedIn id of the document in which it was first made
 * @param reportedIn ids of the documents between that and the article
 * @param statedOn when it was stated
 * @param evidence where it stands in the article, at least one
 */
public record Position(
        String id,
        String holder,
        @Nullable LangText namedAs,
        @Nullable String statedBy,
        List<String> onBehalfOf,
        String target,
        Stance stance,
        PositionKind kind,
        @Nullable Certainty certainty,
        List<Condition> conditions,
        LangText summary,
        @Nullable String statedIn,
        List<String> reportedIn,
        @Nullable CodedDate statedOn,
        List<Quotation> evidence) {

    public Position {
        onBehalfOf = List.copyOf(onBehalfOf);
        conditions = List.copyOf(conditions);
        reportedIn = List.copyOf(reportedIn);
        evidence = List.copyOf(evidence);
    }
}
