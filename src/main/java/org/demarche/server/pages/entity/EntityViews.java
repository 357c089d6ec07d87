package org.demarche.server.pages.entity;

import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.StoreReader;

/** What is shown about a thing, by what it is. */
public final class EntityViews {

    private EntityViews() {}

    /**
     * The content of an entity's page.
     *
     * @param facts the entity's statements
     */
    public static EntityView of(StoreReader reads, String iri, EntityFacts facts) {
        return facts.type()
                .map(known -> shown(new EntityContext(reads, iri, known, facts)))
                .orElseGet(() -> OtherEntityPage.of(reads, iri));
    }

    private static EntityView shown(EntityContext subject) {
        return switch (subject.kind()) {
            case PERSON, INSTITUTION, STATE -> ActorPage.of(subject);
            case PROPOSAL -> ProposalPage.of(subject);
            case ISSUE -> IssuePage.of(subject);
            case ARTICLE, DOCUMENT -> DocumentPage.of(subject);
            case POSITION -> PositionPage.of(subject);
        };
    }
}
