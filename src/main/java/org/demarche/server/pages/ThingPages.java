package org.demarche.server.pages;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.PageReader;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.thing.Shown;
import org.demarche.server.pages.thing.ThingMain;

/** The page about the thing that a request names, which the store describes. */
public record ThingPages(SiteReader reading, Layout layout) implements RequestHandler {

    @Override
    public Response handle(Request request) {
        return reading.read(request, reads -> answer(request, reads));
    }

    private Response answer(Request request, PageReader reads) {
        String iri = reads.links().iri(request).orElseThrow();
        Optional<EntityType> kind = EntityType.of(reads.store().classesOf(NodeFactory.createURI(iri)));
        Shown shown = ThingMain.of(reads, iri, kind);
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
