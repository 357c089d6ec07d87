package org.demarche.server.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.html.Templates;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.PictureFiles;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.picture.MatrixPicture;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.text.CsvTable;

/** Who stands where, as a matrix of actors and proposals or documents: as a page, as CSV, and as a picture. */
public record MatrixPage(SiteReader site, Layout layout) implements RequestHandler {

    /** Path of the matrix as CSV. */
    public static final String CSV = "/matrix.csv";

    /** Path of the matrix as SVG. */
    public static final String PICTURE = "/matrix.svg";

    private static final int MAX_ACTORS = 50;
    private static final int MAX_ROWS = 50;

    @Override
    public Response handle(Request request) {
        return site.withNames(index -> site.read(request, reader -> {
            PageParameters parameters = new PageParameters(request, reader, index);
            ChosenMatrix chosen = ChosenMatrix.of(parameters, MAX_ACTORS, MAX_ROWS);
            return switch (request.path()) {
                case CSV -> csv(chosen);
                case PICTURE -> picture(chosen);
                default -> page(chosen, parameters);
            };
        }));
    }

    private Response page(ChosenMatrix chosen, PageParameters parameters) {
        String query = new Parameters(parameters.request().parameters().values()).encoded();
        MatrixView view = new MatrixView(
                chosen.title(),
                chosen.omitted(),
                chosen.form(),
                MatrixTable.of(chosen.matrix(), parameters.links(), chosen.title()),
                new PictureFiles("matrix", PICTURE + query, CSV + query));
        return layout.page(SiteSection.MATRIX, chosen.title(), "matrix", view, "open.js", "matrix.js", "save.js");
    }

    private static Response picture(ChosenMatrix chosen) {
        MatrixPicture picture = MatrixPicture.of(chosen.matrix(), chosen.title(), subtitle(chosen));
        return PictureFiles.svg("matrix", Templates.render("picture/matrix", picture));
    }

    private static String subtitle(ChosenMatrix chosen) {
        return (chosen.choices().isEmpty() ? "" : chosen.choices() + ". ") + chosen.omitted();
    }

    private static Response csv(ChosenMatrix chosen) {
        StringWriter csv = new StringWriter();
        try {
            CsvTable table = new CsvTable(csv);
            List<String> head = new ArrayList<>(List.of("target", "iri"));
            chosen.matrix().actors().forEach(actor -> head.add(actor.name()));
            table.row(head);
            for (EntityLabel target : chosen.matrix().proposals()) {
                List<String> row = new ArrayList<>(List.of(target.name(), target.iri()));
                chosen.matrix()
                        .actors()
                        .forEach(actor -> row.add(chosen.matrix()
                                .lean(actor, target)
                                .map(tally -> StanceMark.of(tally).label())
                                .orElse("")));
                table.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PictureFiles.csv("matrix", csv.toString());
    }

    /**
     * What {@code matrix.jte} shows.
     *
     * @param omitted the numbers of actors and rows that are not shown, in words; empty if all are shown
     * @param files the same as files
     */
    public record MatrixView(
            String title, String omitted, ChosenMatrix.Form form, MatrixTable table, PictureFiles files) {}
}
