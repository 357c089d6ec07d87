package org.demarche.server.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.demarche.html.Templates;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkFilter;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.network.PolarizationOverTime;
import org.demarche.server.pages.network.PolarizationRequest;
import org.demarche.server.pages.network.ShownNetworks;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.PictureFiles;
import org.demarche.server.pages.picture.PolarizationPicture;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.text.CsvTable;

/** Polarization over time: as a page with a table, as a picture, and as CSV. */
public record PolarizationPage(SiteReader site, ShownNetworks networks, Layout layout) implements RequestHandler {

    /** Path of the page. */
    public static final String PATH = "/polarization";

    /** Path of the picture alone. */
    public static final String PICTURE = "/polarization.svg";

    /** Path of the table as CSV. */
    public static final String CSV = "/polarization.csv";

    private static final String TITLE = "Polarization over time";

    @Override
    public Response handle(Request request) {
        NetworkData data = networks.data();
        return site.withNames(index -> site.read(request, reader -> {
            PolarizationRequest wanted = PolarizationRequest.of(request.parameters(), data, reader.names());
            PolarizationOverTime found = networks.polarization(wanted, reader, data);
            List<PolarizationPicture> picture = found.picture(TITLE, networks.source(reader));
            return switch (request.path()) {
                case CSV -> csv(found);
                case PICTURE -> picture(picture);
                default ->
                    page(
                            found,
                            picture,
                            new PageParameters(request, reader, index),
                            wanted.settings().filter());
            };
        }));
    }

    private Response page(
            PolarizationOverTime found,
            List<PolarizationPicture> picture,
            PageParameters parameters,
            NetworkFilter filter) {
        String query = new Parameters(parameters.request().parameters().values()).encoded();
        PolarizationView view = new PolarizationView(
                TITLE,
                found,
                picture,
                parameters.issues(),
                filter.since().map(Object::toString).orElse(""),
                filter.until().map(Object::toString).orElse(""),
                new PictureFiles("polarization", PICTURE + query, CSV + query));
        return layout.page(SiteSection.NETWORKS, TITLE, "polarization", view, "save.js");
    }

    private static Response picture(List<PolarizationPicture> picture) {
        if (picture.isEmpty()) {
            throw new HttpFailure(404, "In no window do two actors agree or disagree.");
        }
        return PictureFiles.svg("polarization", Templates.render("picture/polarization", picture.getFirst()));
    }

    private static Response csv(PolarizationOverTime found) {
        StringWriter csv = new StringWriter();
        try {
            CsvTable table = new CsvTable(csv);
            table.row(List.of("from", "to", "positions", "polarization", "band", "camps"));
            for (PolarizationOverTime.Window window : found.table()) {
                table.row(List.of(
                        window.from(),
                        window.to(),
                        window.positions(),
                        window.value(),
                        window.band(),
                        String.join(" | ", window.camps())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PictureFiles.csv("polarization", csv.toString());
    }

    /**
     * What {@code polarization.jte} shows.
     *
     * @param picture the picture; empty if no window has a value
     * @param files the same as files
     */
    public record PolarizationView(
            String title,
            PolarizationOverTime found,
            List<PolarizationPicture> picture,
            Choice issues,
            String since,
            String until,
            PictureFiles files) {}
}
