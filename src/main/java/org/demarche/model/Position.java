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
 * @param target id of a proposal, claim, document or position; of an actor, if the corpus allows it
 * @param stance how the holder stands towards the target
 * @param strength how strong the stance is on a graded scale, in percent of the scale's end; null if it was not graded
 * @param answer the answer as the source has it, before it became a stance; null if there is none
 * @param kind what sort of move it is; null only in an imported coding
 * @param certainty whether the source hedges it; asserted if null
 * @param conditions on what the stance depends; empty unless it is conditional
 * @param summary one sentence of the coder
 * @param summaryGenerated whether the summary was made from the words or the fields, and not written by a person
 * @param statedIn id of the document in which it was first made
 * @param reportedIn ids of the documents between that and the article
 * @param statedOn when it was stated
 * @param evidence what shows it, at least one
 */
public record Position(
        String id,
        String holder,
        @Nullable LangText namedAs,
        @Nullable String statedBy,
        List<String> onBehalfOf,
        String target,
        Stance stance,
        @Nullable Integer strength,
        @Nullable String answer,
        @Nullable PositionKind kind,
        @Nullable Certainty certainty,
        List<Condition> conditions,
        LangText summary,
        boolean summaryGenerated,
        @Nullable String statedIn,
        List<String> reportedIn,
        @Nullable CodedDate statedOn,
        List<Evidence> evidence) {

    public Position {
        onBehalfOf = List.copyOf(onBehalfOf);
        conditions = List.copyOf(conditions);
        reportedIn = List.copyOf(reportedIn);
        evidence = List.copyOf(evidence);
    }

    /** The evidence that is a passage of the text. */
    public List<Quotation> quotations() {
        return evidence.stream()
                .filter(Quotation.class::isInstance)
                .map(Quotation.class::cast)
                .toList();
    }

    /** The same position with other evidence. */
    public Position withEvidence(List<Evidence> other) {
        return new Position(
                id,
                holder,
                namedAs,
                statedBy,
                onBehalfOf,
                target,
                stance,
                strength,
                answer,
                kind,
                certainty,
                conditions,
                summary,
                summaryGenerated,
                statedIn,
                reportedIn,
                statedOn,
                other);
    }
}
