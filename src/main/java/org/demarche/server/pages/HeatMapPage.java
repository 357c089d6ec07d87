package org.demarche.server.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.html.Templates;
import org.demarche.network.file.NetworkFormat;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.network.HeatMap;
import org.demarche.server.pages.network.HeatMapForm;
import org.demarche.server.pages.network.ShownNetworks;
import org.demarche.server.pages.parts.PictureFiles;
import org.demarche.server.pages.picture.HeatMapPicture;
import org.demarche.server.pages.read.SiteReader;

/** Actors and targets as a heat map: as a page, and at {@value #PICTURE} as a picture. The parameters are those of a two-mode network. */
public record HeatMapPage(SiteReader site, ShownNetworks networks, Layout layout) implements RequestHandler {

    /** Path of the page. */
    public static final String PATH = "/heatmap";

    /** Path of the picture alone. */
    public static final String PICTURE = "/heatmap.svg";

    @Override
    public Response handle(Request request) {
        NetworkData data = networks.data();
        Map<String, List<String>> values = new HashMap<>(request.parameters().values());
        values.put("of", List.of("actors-by-targets"));
        Parameters parameters = new Parameters(values);
        return site.withNames(index -> site.read(request, reader -> {
            NetworkSettings settings =
                    networks.request(parameters, reader, data).settings();
            HeatMap map = networks.heatMap(settings, reader, data);
            HeatMapPicture picture = map.picture(title(settings), reader.links(), networks.source(reader));
            if (request.path().equals(PICTURE)) {
                return PictureFiles.svg("heatmap", Templates.render("picture/heatMap", picture));
            }
            PageParameters page = new PageParameters(request, reader, index);
            String query = parameters.encoded();
            HeatMapView view = new HeatMapView(
                    picture.title(),
                    HeatMapForm.of(settings, page.issues(), page.kinds()),
                    map.isEmpty() ? List.of() : List.of(picture),
                    map.omitted(),
                    new PictureFiles("heatmap", PICTURE + query, NetworkFilePage.path(NetworkFormat.CSV) + query));
            return layout.page(SiteSection.NETWORKS, picture.title(), "heatMap", view, "save.js");
        }));
    }

    private static String title(NetworkSettings settings) {
        return settings.measure() == NetworkSettings.Measure.IGNORE
                ? "How often actors speak about targets"
                : "Who is for and against what";
    }

    /**
     * What {@code heatMap.jte} shows.
     *
     * @param picture the picture; empty if no position counts
     * @param omitted the parts that are not shown, in words; empty if everything is
     * @param files the matrix as files; the table has all rows and columns
     */
    public record HeatMapView(
            String title, HeatMapForm form, List<HeatMapPicture> picture, String omitted, PictureFiles files) {}
}
