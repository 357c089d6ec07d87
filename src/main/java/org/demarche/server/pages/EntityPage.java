package org.demarche.server.pages;

import java.util.List;
import java.util.Optional;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.pages.entity.EntityView;
import org.demarche.server.pages.head.Citation;
import org.demarche.server.pages.head.CitedEntry;
import org.demarche.server.pages.head.PageHead;
import org.demarche.server.pages.head.SchemaOrg;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.validate.TextFolder;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * The page of the entity that a request names.
 *
 * @param texts the texts of articles, if at hand
 */
public record EntityPage(SiteReader site, Layout layout, Optional<TextFolder> texts) implements RequestHandler {

    private static final List<ResultFormat> FORMATS = List.of(
            ResultFormat.TURTLE, ResultFormat.JSONLD, ResultFormat.NTRIPLES, ResultFormat.RDFXML, ResultFormat.CSV);

    @Override
    public Response handle(Request request) {
        return site.read(request, reader -> page(request, reader));
    }

    private Response page(Request request, StoreReader reader) {
        String iri = reader.links().iri(request).orElseThrow();
        EntityFacts facts = EntityFacts.of(reader, iri);
        EntityView view = EntityView.of(reader, iri, facts, texts);
        SiteSection section = facts.type().map(EntityPage::section).orElse(SiteSection.OTHER);
        String script = section == SiteSection.DOCUMENTS ? "reading.js" : "open.js";
        return layout.page(
                section,
                view.title(),
                head(request, reader, iri, facts),
                view.template(),
                view.view(),
                script,
                "cite.js");
    }

    private static PageHead head(Request request, StoreReader reader, String iri, EntityFacts facts) {
        List<PageHead.Alternate> formats = FORMATS.stream()
                .map(format -> new PageHead.Alternate(
                        format.mediaType(), reader.links().path(iri, ResultResponses.ending(format))))
                .toList();
        String description = facts.text(ExternalTerms.DESCRIPTION)
                .or(() -> facts.text(Vocabulary.SUMMARY))
                .orElse("Who stands where: positions with their quotations");
        CitedEntry entry = CitedEntry.of(reader, iri, facts, request.origin());
        return new PageHead(
                entry.url(), iri, description, formats, SchemaOrg.element(entry, facts), Citation.of(entry));
    }

    private static SiteSection section(EntityType type) {
        return switch (type) {
            case PERSON, INSTITUTION, STATE -> SiteSection.ACTORS;
            case PROPOSAL, CLAIM -> SiteSection.PROPOSALS;
            case ISSUE -> SiteSection.ISSUES;
            case ARTICLE, DOCUMENT -> SiteSection.DOCUMENTS;
            case POSITION -> SiteSection.OTHER;
        };
    }
}
