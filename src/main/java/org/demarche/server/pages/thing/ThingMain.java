package org.demarche.server.pages.thing;

import java.util.Optional;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.PageReader;

/** What is shown about a thing, by what it is. */
public final class ThingMain {

    private ThingMain() {}

    /**
     * What is shown.
     *
     * @param kind empty if the thing is of none that has a page of its own
     */
    public static Shown of(PageReader reads, String iri, Optional<EntityType> kind) {
        return kind.map(known -> shown(Subject.of(reads, iri, known))).orElseGet(() -> OtherPage.of(reads, iri));
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
