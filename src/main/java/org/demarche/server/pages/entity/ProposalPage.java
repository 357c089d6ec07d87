package org.demarche.server.pages.entity;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.picture.TimelinePicture;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The page of a proposal. */
public final class ProposalPage {

    private static final int NEWEST = 30;

    private ProposalPage() {}

    static EntityView of(EntityContext entity) {
        EntityLabel proposal = entity.named(ExternalTerms.PREF_LABEL);
        ProposalView view = new ProposalView(
                entity.header(proposal),
                facts(entity),
                StanceTable.ofTarget(
                        entity.links(), proposal, entity.reader().rows("stances-on", "target", entity.iri())),
                entity.list(entity.latest("target", NEWEST), PositionList.Known.TARGET),
                "/positions?target=" + EntityLinks.encode(entity.iri()),
                entity.timeline(
                        "target",
                        position -> position.holder().name(),
                        "Positions on " + proposal.name() + " over time"),
                entity.data());
        return new EntityView(proposal.label(), "entity/proposal", view);
    }

    private static ProposalFacts facts(EntityContext entity) {
        EntityFacts facts = entity.facts();
        EntityFacts relations = entity.relations();
        EntityLinks links = entity.links();
        return new ProposalFacts(
                entity.balance(),
                links.all(facts.entities(ExternalTerms.SUBJECT)),
                links.all(facts.entities(Vocabulary.PROPOSED_BY)),
                links.all(facts.entities(Vocabulary.SET_OUT_IN)),
                links.all(facts.entities(ExternalTerms.IS_PART_OF)),
                links.all(relations.entities(ExternalTerms.IS_PART_OF)),
                links.all(bothWays(facts, relations, Vocabulary.ALTERNATIVE_TO)),
                links.all(bothWays(facts, relations, Vocabulary.INCOMPATIBLE_WITH)));
    }

    /** The entities at the other end of a symmetric property. */
    private static List<EntityLabel> bothWays(EntityFacts facts, EntityFacts relations, Node property) {
        return Stream.concat(facts.entities(property).stream(), relations.entities(property).stream())
                .distinct()
                .toList();
    }

    /**
     * What {@code entity/proposal.jte} shows.
     *
     * @param allPositions path of the list of all positions on it
     * @param timeline null if all positions are of one day
     */
    public record ProposalView(
            EntityHeader header,
            ProposalFacts facts,
            StanceTable stances,
            PositionList newest,
            String allPositions,
            @Nullable TimelinePicture timeline,
            EntityData data) {}

    /** The facts about a proposal. */
    public record ProposalFacts(
            Balance balance,
            List<Hyperlink> about,
            List<Hyperlink> proposedBy,
            List<Hyperlink> setOutIn,
            List<Hyperlink> partOf,
            List<Hyperlink> parts,
            List<Hyperlink> alternativeTo,
            List<Hyperlink> incompatibleWith) {}
}
