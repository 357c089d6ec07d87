package org.demarche.server.pages;

import java.util.Optional;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.entity.EntityView;
import org.demarche.server.pages.entity.EntityViews;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;

/** The page about the thing that a request names, which the store describes. */
public record EntityPage(SiteReader reading, Layout layout) implements RequestHandler {

    @Override
    public Response handle(Request request) {
        return reading.read(request, reads -> answer(request, reads));
    }

    private Response answer(Request request, StoreReader reads) {
        String iri = reads.links().iri(request).orElseThrow();
        EntityFacts facts = EntityFacts.of(reads, iri);
        Optional<EntityType> kind = facts.type();
        EntityView shown = EntityViews.of(reads, iri, facts);
        return layout.page(
                kind.map(EntityPage::section).orElse(SiteSection.OTHER), shown.title(), shown.main(), "open.js");
    }

    private static SiteSection section(EntityType kind) {
        return switch (kind) {
            case PERSON, INSTITUTION, STATE -> SiteSection.ACTORS;
            case PROPOSAL -> SiteSection.PROPOSALS;
            case ISSUE -> SiteSection.ISSUES;
            case ARTICLE, DOCUMENT -> SiteSection.DOCUMENTS;
            case POSITION -> SiteSection.OTHER;
        };
    }
}
