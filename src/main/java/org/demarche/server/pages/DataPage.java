package org.demarche.server.pages;

import java.util.List;
import org.demarche.export.ExportFormat;
import org.demarche.server.data.ExportEndpoint;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.sparql.SparqlEndpoint;

/** How to get the data: downloads, and the interfaces for programs. */
public record DataPage(Layout layout) implements RequestHandler {

    /** Path of the page. */
    public static final String PATH = "/data";

    private static final List<Download> DOWNLOADS = List.of(
            new Download(ExportFormat.TURTLE, "Turtle", "all statements, for people and programs"),
            new Download(ExportFormat.JSONLD, "JSON-LD", "all statements as JSON, one graph for each article"),
            new Download(ExportFormat.NTRIPLES, "N-Triples", "all statements, one in each line"),
            new Download(ExportFormat.NQUADS, "N-Quads", "the same with the article of each statement"),
            new Download(ExportFormat.TRIG, "TriG", "Turtle with one graph for each article"),
            new Download(ExportFormat.RDFXML, "RDF/XML", "all statements, for older tools"),
            new Download(ExportFormat.CSV, "CSV", "the positions as a table"),
            new Download(ExportFormat.XLSX, "Excel", "the positions as a workbook"));

    @Override
    public Response handle(Request request) {
        DataView view = new DataView(DOWNLOADS, request.origin(), request.origin() + SparqlEndpoint.PATH);
        return layout.page(SiteSection.OTHER, "Data and interfaces", "data", view);
    }

    /**
     * What {@code data.jte} shows.
     *
     * @param origin scheme and host of this server
     * @param endpoint URL of the SPARQL endpoint
     */
    public record DataView(List<Download> downloads, String origin, String endpoint) {}

    /** An export of all data. */
    public record Download(ExportFormat format, String name, String content) {

        public Hyperlink link() {
            return new Hyperlink(name, ExportEndpoint.path(format));
        }
    }
}
