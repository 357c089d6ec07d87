package org.demarche.server.pages.thing;

import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.StoreReader;

/** What is shown about a thing, by what it is. */
public final class ThingMain {

    private ThingMain() {}

    /**
     * The content of an entity's page.
     *
     * @param facts the entity's statements
     */
    public static Shown of(StoreReader reads, String iri, EntityFacts facts) {
        return facts.type()
                .map(known -> shown(new Subject(reads, iri, known, facts)))
                .orElseGet(() -> OtherPage.of(reads, iri));
    }

    private static Shown shown(Subject subject) {
        return switch (subject.kind()) {
            case PERSON, INSTITUTION, STATE -> ActorPage.of(subject);
            case PROPOSAL -> ProposalPage.of(subject);
            case ISSUE -> IssuePage.of(subject);
            case ARTICLE, DOCUMENT -> DocumentPage.of(subject);
            case POSITION -> PositionPage.of(subject);
        };
    }
}
