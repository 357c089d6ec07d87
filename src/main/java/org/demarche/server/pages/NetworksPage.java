package org.demarche.server.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.html.Templates;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.MatrixTable;
import org.demarche.server.pages.picture.AgreementNetwork;
import org.demarche.server.pages.picture.BipartitePicture;
import org.demarche.server.pages.picture.Network;
import org.demarche.server.pages.picture.NetworkPicture;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.jspecify.annotations.Nullable;

/**
 * Who agrees with whom, and which actors take which side on which proposals: as a picture that can be saved, and as a table. At {@value
 * #PICTURE} is the picture alone.
 */
public record NetworksPage(SiteReader site, Layout layout) implements RequestHandler {

    /** Path of the picture alone. */
    public static final String PICTURE = "/networks.svg";

    private static final int MAX_ACTORS = 20;
    private static final int MAX_ON_A_SIDE = 30;

    @Override
    public Response handle(Request request) {
        SearchIndex index = site.names();
        return site.read(request, reader -> {
            PageParameters parameters = new PageParameters(request, reader, index);
            boolean sides = parameters.text("show").equals("proposals");
            NetworksView view = sides ? sides(parameters) : agreement(parameters);
            return request.path().equals(PICTURE)
                    ? picture(view.picture())
                    : layout.page(SiteSection.NETWORKS, view.title(), "networks", view, "network.js", "open.js");
        });
    }

    private static Response picture(NetworkPicture picture) {
        return Response.ok("image/svg+xml", Templates.render("picture/network", picture))
                .with("Content-Disposition", "inline; filename=\"network.svg\"");
    }

    private static String pictureUrl(PageParameters parameters) {
        return PICTURE + new Parameters(parameters.request().parameters().values()).encoded();
    }

    private static Choice shows(boolean sides) {
        Map<String, String> shows = new LinkedHashMap<>();
        shows.put("", "agreement between actors");
        shows.put("proposals", "actors and proposals");
        return new Choice(shows, sides ? "proposals" : "");
    }

    private static Choice minimums(String chosen) {
        Map<String, String> minimums = new LinkedHashMap<>();
        minimums.put("", "1");
        for (int number : List.of(2, 3, 5, 10, 20)) {
            minimums.put(Integer.toString(number), Integer.toString(number));
        }
        return new Choice(minimums, minimums.containsKey(chosen) ? chosen : "");
    }

    private static NetworksView agreement(PageParameters parameters) {
        Choice minimums = minimums(parameters.text("minimum"));
        Map<String, String> values = new HashMap<>();
        values.put("minimum", minimums.chosen().isEmpty() ? "1" : minimums.chosen());
        values.put("limit", Integer.toString(MAX_ACTORS));
        List<Row> rows = parameters.reader().rows("agreement", values);
        Network network = AgreementNetwork.of(rows, iri -> type(parameters, iri));
        return new NetworksView(
                "Who agrees with whom",
                shows(false),
                null,
                minimums,
                pictureUrl(parameters),
                NetworkPicture.of(network, parameters.reader().links(), "Agreement and disagreement between actors"),
                AgreementTable.of(rows, parameters.links()),
                null);
    }

    private static EntityType type(PageParameters parameters, String iri) {
        return parameters.index().get(iri).map(EntitySummary::kind).orElse(EntityType.PERSON);
    }

    private static NetworksView sides(PageParameters parameters) {
        Map<String, String> values = parameters
                .entity("issue", Set.of(EntityType.ISSUE))
                .map(issue -> Map.of("issue", issue.iri()))
                .orElse(Map.of());
        Matrix matrix = Matrix.of(parameters.reader().rows("matrix", values))
                .most(MAX_ON_A_SIDE, MAX_ON_A_SIDE)
                .in(Matrix.Order.NAME);
        return new NetworksView(
                "Actors and proposals",
                shows(true),
                parameters.issues(),
                null,
                pictureUrl(parameters),
                BipartitePicture.of(
                        matrix, parameters.reader().links(), "Actors, and the proposals they are for or against"),
                null,
                MatrixTable.of(matrix, parameters.links(), "Stances of actors on proposals"));
    }

    /**
     * What {@code networks.jte} shows: the agreement between actors, or their stances on proposals.
     *
     * @param issues null for agreement
     * @param minimums fewest targets that two actors must have in common; null for stances
     * @param pictureUrl path of the picture alone
     * @param agreement null for stances
     * @param matrix null for agreement
     */
    public record NetworksView(
            String title,
            Choice shows,
            @Nullable Choice issues,
            @Nullable Choice minimums,
            String pictureUrl,
            NetworkPicture picture,
            @Nullable AgreementTable agreement,
            @Nullable MatrixTable matrix) {}
}
