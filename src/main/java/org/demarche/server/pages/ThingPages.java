package org.demarche.server.pages;

import java.util.Optional;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.server.pages.thing.Shown;
import org.demarche.server.pages.thing.ThingMain;

/** The page about the thing that a request names, which the store describes. */
public record ThingPages(SiteReader reading, Layout layout) implements RequestHandler {

    @Override
    public Response handle(Request request) {
        return reading.read(request, reads -> answer(request, reads));
    }

    private Response answer(Request request, StoreReader reads) {
        String iri = reads.links().iri(request).orElseThrow();
        EntityFacts facts = EntityFacts.of(reads, iri);
        Optional<EntityType> kind = facts.type();
        Shown shown = ThingMain.of(reads, iri, facts);
        return layout.page(kind.map(ThingPages::section).orElse(Section.OTHER), shown.title(), shown.main(), "open.js");
    }

    private static Section section(EntityType kind) {
        return switch (kind) {
            case PERSON, INSTITUTION, STATE -> Section.ACTORS;
            case PROPOSAL -> Section.PROPOSALS;
            case ISSUE -> Section.ISSUES;
            case ARTICLE, DOCUMENT -> Section.DOCUMENTS;
            case POSITION -> Section.OTHER;
        };
    }
}
