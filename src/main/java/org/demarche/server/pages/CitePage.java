package org.demarche.server.pages;

import org.demarche.model.IdSyntax;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.head.Citation;
import org.demarche.server.pages.head.CitedEntry;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.SiteReader;

/** The citation of an entity's page as a file for reference managers: {@code ?iri=…&format=bibtex}, {@code ris} or {@code text}. */
record CitePage(SiteReader site) implements RequestHandler {

    static final String PATH = "/cite";

    @Override
    public Response handle(Request request) {
        String iri = request.parameters()
                .nonBlank("iri")
                .filter(IdSyntax::isHttpIri)
                .orElseThrow(() -> new HttpFailure(400, "The parameter iri must be the IRI of an entity."));
        Citation citation = site.read(request, reader -> {
            EntityFacts facts = EntityFacts.of(reader, iri);
            if (facts.byProperty().isEmpty()) {
                throw new HttpFailure(404, "There is no " + reader.names().shorten(iri) + ".");
            }
            return Citation.of(CitedEntry.of(reader, iri, facts, request.origin()));
        });
        String format = request.parameters().nonBlank("format").orElse("text");
        return switch (format) {
            case "text" -> Response.ok(MediaTypes.TEXT, citation.text() + "\n");
            case "bibtex" -> file("application/x-bibtex", citation.bibtex(), citation.key() + ".bib");
            case "ris" -> file("application/x-research-info-systems", citation.ris(), citation.key() + ".ris");
            default -> throw new HttpFailure(400, "The formats are text, bibtex and ris.");
        };
    }

    private static Response file(String type, String content, String name) {
        return Response.ok(type, content).with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
