package org.demarche.server.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.picture.AgreementNetwork;
import org.demarche.server.pages.picture.BipartitePicture;
import org.demarche.server.pages.picture.Network;
import org.demarche.server.pages.picture.NetworkPicture;
import org.demarche.server.pages.picture.PictureLegend;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;

/**
 * Who agrees with whom, and which actors stand where on which proposals: as a picture, which can be saved, and as a table. At {@value
 * #PICTURE} is the picture alone.
 */
public record NetworksPage(SiteReader reading, Layout layout) implements RequestHandler {

    /** Where the picture is by itself. */
    public static final String PICTURE = "/networks.svg";

    private static final int MOST_ACTORS = 20;
    private static final int MOST_ON_A_SIDE = 30;

    @Override
    public Response handle(Request request) {
        SearchIndex names = reading.names();
        return reading.read(request, reads -> {
            PageParameters given = new PageParameters(request, reads, names);
            boolean sides = given.text("show").equals("proposals");
            Shown shown = sides ? sides(given) : agreement(given);
            return request.path().equals(PICTURE) ? alone(shown) : page(given, shown, sides);
        });
    }

    private record Shown(String title, Html picture, Html legend, Html table) {}

    private static Response alone(Shown shown) {
        return Response.ok("image/svg+xml", shown.picture().markup())
                .with("Content-Disposition", "inline; filename=\"network.svg\"");
    }

    private Response page(PageParameters given, Shown shown, boolean sides) {
        String address = PICTURE + new Parameters(given.request().parameters().values()).encoded();
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("p").set("class", "eyebrow").text("Networks"))
                .add(Html.element("h1").text(shown.title()))
                .add(form(given, sides))
                .add(shown.legend())
                .add(Html.element("div")
                        .set("class", "scroll picture-frame")
                        .set("role", "region")
                        .set("aria-label", shown.title())
                        .set("tabindex", "0")
                        .set("data-network", address)
                        .add(shown.picture()))
                .add(Html.element("p")
                        .set("class", "downloads")
                        .text("Save as ")
                        .add(Html.element("a")
                                .href(address)
                                .set("class", "format")
                                .set("download", "network.svg")
                                .text("SVG"))
                        .add(Html.element("button")
                                .set("type", "button")
                                .set("class", "format")
                                .set("data-png", address)
                                .set("hidden")
                                .text("PNG"))
                        .add(Html.element("span").set("role", "status").set("data-told", "")))
                .add(Html.element("h2").text("The same as a table"))
                .add(shown.table());
        return layout.page(SiteSection.NETWORKS, shown.title(), main.html(), "network.js", "open.js");
    }

    private static Html form(PageParameters given, boolean sides) {
        Map<String, String> shows = new LinkedHashMap<>();
        shows.put("", "actors who agree and disagree");
        shows.put("proposals", "actors with proposals");
        Element form = Html.element("form")
                .set("class", "filter")
                .action("/networks")
                .add(Choice.of("show", "Show", shows, sides ? "proposals" : ""));
        if (sides) {
            form.add(Choice.of("issue", "Issue", given.issues(), given.text("issue")));
        } else {
            form.add(Choice.of("minimum", "On what both spoke of, at least", minimums(), given.text("minimum")));
        }
        return form.add(Html.element("button").text("Show")).html();
    }

    private static Map<String, String> minimums() {
        Map<String, String> minimums = new LinkedHashMap<>();
        minimums.put("", "1 thing");
        for (int number : List.of(2, 3, 5, 10, 20)) {
            minimums.put(Integer.toString(number), number + " things");
        }
        return minimums;
    }

    private static Shown agreement(PageParameters given) {
        String minimum = given.text("minimum");
        Map<String, String> values = new HashMap<>();
        values.put("minimum", minimums().containsKey(minimum) && !minimum.isEmpty() ? minimum : "1");
        values.put("limit", Integer.toString(MOST_ACTORS));
        var rows = given.reads().rows("agreement", values);
        Network network = AgreementNetwork.of(rows, iri -> kind(given, iri));
        return new Shown(
                "Who agrees with whom",
                new NetworkPicture(given.reads().links()).of(network, "Agreement and disagreement of actors"),
                PictureLegend.ofActors(),
                AgreementTable.of(rows, new EntityLinks(given.reads().links())));
    }

    private static EntityType kind(PageParameters given, String iri) {
        return given.names().get(iri).map(EntitySummary::kind).orElse(EntityType.PERSON);
    }

    private static Shown sides(PageParameters given) {
        Optional<EntitySummary> issue = given.thing("issue", Set.of(EntityType.ISSUE));
        Map<String, String> values =
                issue.map(entry -> Map.of("issue", entry.iri())).orElse(Map.of());
        Matrix matrix = Matrix.of(given.reads().rows("matrix", values))
                .most(MOST_ON_A_SIDE, MOST_ON_A_SIDE)
                .in(Matrix.Order.NAME);
        return new Shown(
                "Actors and proposals",
                new BipartitePicture(given.reads().links())
                        .of(matrix, "Actors, and the proposals they are for or against"),
                PictureLegend.ofSides(),
                Html.all(
                        StanceMark.legend(),
                        new MatrixTable(new EntityLinks(given.reads().links()))
                                .of(matrix, "How actors stand on proposals")));
    }
}
