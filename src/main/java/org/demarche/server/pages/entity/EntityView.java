package org.demarche.server.pages.entity;

import java.util.Optional;
import org.demarche.model.LangText;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.validate.TextFolder;

/**
 * The content of the page of an entity.
 *
 * @param title for the browser's tab
 * @param template the template of the page
 * @param view the parameter of the template
 */
public record EntityView(LangText title, String template, Object view) {

    /**
     * The view of an entity.
     *
     * @param facts its statements
     * @param texts the texts of articles, if at hand
     */
    public static EntityView of(StoreReader reader, String iri, EntityFacts facts, Optional<TextFolder> texts) {
        return facts.type()
                .map(type -> of(new EntityContext(reader, iri, type, facts, texts)))
                .orElseGet(() -> OtherEntityPage.of(reader, iri));
    }

    private static EntityView of(EntityContext entity) {
        return switch (entity.type()) {
            case PERSON, INSTITUTION, STATE -> ActorPage.of(entity);
            case PROPOSAL, CLAIM -> ProposalPage.of(entity);
            case ISSUE -> IssuePage.of(entity);
            case ARTICLE, DOCUMENT -> DocumentPage.of(entity);
            case POSITION -> PositionPage.of(entity);
        };
    }
}
