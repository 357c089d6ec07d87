package org.demarche.server.pages.entity;

import java.util.List;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.picture.TimelinePicture;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The page of a person, an institution or a state. */
public final class ActorPage {

    private static final int NEWEST = 10;
    private static final int FOR_OTHERS = 10;

    private ActorPage() {}

    static EntityView of(EntityContext entity) {
        EntityLabel actor = entity.named(ExternalTerms.NAME);
        ActorView view = new ActorView(
                entity.header(actor),
                facts(entity),
                AffiliationItem.ofPerson(entity),
                StanceTable.ofActor(entity.links(), actor, entity.reader().rows("stances-of", "actor", entity.iri())),
                entity.list(entity.latest("actor", NEWEST), PositionList.Known.HOLDER),
                "/positions?actor=" + EntityLinks.encode(actor.iri()),
                entity.timeline(
                        "actor", position -> position.target().name(), "Positions of " + actor.name() + " over time"),
                ActorAgreement.of(entity),
                entity.list(entity.positions("reported-by", "actor", FOR_OTHERS)),
                entity.list(entity.positions("on-behalf-of", "actor", FOR_OTHERS)),
                about(entity),
                AffiliationItem.ofInstitution(entity),
                WikidataLink.of(entity),
                entity.data());
        return new EntityView(actor.label(), "entity/actor", view);
    }

    private static PositionList about(EntityContext entity) {
        return entity.facts().count(Vocabulary.POSITIONS_RECEIVED) == 0
                ? PositionList.EMPTY
                : entity.list(entity.latest("target", FOR_OTHERS), PositionList.Known.TARGET);
    }

    private static ActorFacts facts(EntityContext entity) {
        EntityFacts facts = entity.facts();
        EntityFacts relations = entity.relations();
        EntityLinks links = entity.links();
        return new ActorFacts(
                facts.labels(ExternalTerms.CLASSIFICATION).orElse(null),
                links.all(facts.entities(Vocabulary.COUNTRY)),
                links.all(facts.entities(ExternalTerms.SUB_ORGANIZATION_OF)),
                links.all(relations.entities(ExternalTerms.SUB_ORGANIZATION_OF)),
                links.all(relations.entities(Vocabulary.PROPOSED_BY)),
                links.all(relations.entities(ExternalTerms.CREATOR)),
                links.all(relations.entities(ExternalTerms.RECIPIENT)),
                links.all(relations.entities(ExternalTerms.PUBLISHER)),
                links.all(relations.entities(Vocabulary.CONFIRMED_BY)),
                links.all(relations.entities(Vocabulary.COMMENT_DECLINED_BY)));
    }

    /**
     * What {@code entity/actor.jte} shows.
     *
     * @param affiliations of a person
     * @param allPositions path of the list of all its positions
     * @param timeline null if all positions are of one day
     * @param agreement null if no other actor took positions on the same targets
     * @param reported positions of others that this actor reported
     * @param statedForActor positions of this actor that others stated on its behalf
     * @param about positions on the actor, in corpora that allow them
     * @param people affiliated with an institution
     */
    public record ActorView(
            EntityHeader header,
            ActorFacts facts,
            List<AffiliationItem> affiliations,
            StanceTable stances,
            PositionList newest,
            String allPositions,
            @Nullable TimelinePicture timeline,
            @Nullable ActorAgreement agreement,
            PositionList reported,
            PositionList statedForActor,
            PositionList about,
            List<AffiliationItem> people,
            List<WikidataLink> wikidata,
            EntityData data) {}

    /** The facts about an actor. */
    public record ActorFacts(
            @Nullable String kind,
            List<Hyperlink> country,
            List<Hyperlink> partOf,
            List<Hyperlink> parts,
            List<Hyperlink> proposes,
            List<Hyperlink> wrote,
            List<Hyperlink> received,
            List<Hyperlink> published,
            List<Hyperlink> confirmed,
            List<Hyperlink> declinedToComment) {}
}
