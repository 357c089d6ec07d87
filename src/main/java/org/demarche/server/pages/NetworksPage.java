package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.html.Templates;
import org.demarche.network.file.NetworkFormat;
import org.demarche.network.select.NetworkData;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.network.NetworkDrawing;
import org.demarche.server.pages.network.NetworkForm;
import org.demarche.server.pages.network.NetworkRequest;
import org.demarche.server.pages.network.NetworkWords;
import org.demarche.server.pages.network.ShownNetwork;
import org.demarche.server.pages.network.ShownNetworks;
import org.demarche.server.pages.network.TieTable;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.picture.NetworkPicture;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SiteReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Discourse networks: as a picture that one can explore, and as a table. At {@value #PICTURE} is the picture alone, at {@value #DATA} the data
 * from which the page draws it. Parameters select what is shown.
 */
public record NetworksPage(SiteReader site, ShownNetworks networks, Layout layout) implements RequestHandler {

    /** Path of the picture alone. */
    public static final String PICTURE = "/networks.svg";

    /** Path of the data of the picture. */
    public static final String DATA = "/networks.json";

    @Override
    public Response handle(Request request) {
        if (request.parameters().nonBlank("show").isPresent()) { // as links of earlier versions have it
            return Response.redirect(301, SiteSection.NETWORKS.path() + "?of=actors-by-targets");
        }
        NetworkData data = networks.data();
        return site.withNames(index -> site.read(request, reader -> {
            NetworkRequest wanted = networks.request(request, reader, data);
            NetworkDrawing drawing = networks.drawing(wanted, reader, data);
            String parameters = new Parameters(request.parameters().values()).encoded();
            return switch (request.path()) {
                case PICTURE -> picture(drawing.picture().linkedTo(request.origin()));
                case DATA ->
                    Response.ok(
                            MediaTypes.JSON,
                            JsonMapper.shared().writeValueAsString(drawing.data(TiePage.path(parameters))));
                default -> {
                    PageParameters page = new PageParameters(request, reader, index);
                    yield layout.page(
                            SiteSection.NETWORKS,
                            drawing.title(),
                            "networks",
                            view(page, wanted, drawing, data, parameters),
                            "explorer.js",
                            "open.js");
                }
            };
        }));
    }

    private static Response picture(NetworkPicture picture) {
        return Response.ok("image/svg+xml", Templates.render("picture/network", picture))
                .with("Content-Disposition", "inline; filename=\"network.svg\"");
    }

    private static NetworksView view(
            PageParameters page, NetworkRequest request, NetworkDrawing drawing, NetworkData data, String parameters) {
        ShownNetwork network = drawing.network();
        List<Hyperlink> files = Arrays.stream(NetworkFormat.values())
                .map(format -> new Hyperlink(format.title(), NetworkFilePage.path(format) + parameters))
                .toList();
        return new NetworksView(
                drawing.title(),
                NetworkForm.of(request, network, data, page.issues(), page.kinds()),
                PICTURE + parameters,
                DATA + parameters,
                files,
                legend(drawing),
                List.copyOf(drawing.types()),
                notes(network),
                TieTable.of(network.graph(), drawing.paths(), TiePage.path(parameters)));
    }

    private static Map<String, String> legend(NetworkDrawing drawing) {
        Map<String, String> legend = new LinkedHashMap<>();
        NetworkWords.lines(drawing.settings())
                .forEach(line -> legend.put(line.sort().word(), line.meaning()));
        return legend;
    }

    /** The parts that are left out, and why. */
    private static List<String> notes(ShownNetwork network) {
        List<String> notes = new ArrayList<>();
        int nodes = network.graph().nodes().size();
        int ties = network.graph().ties().size();
        notes.add("%d of %d nodes and %d of %d ties are shown."
                .formatted(nodes, network.allNodes(), ties, network.allTies()));
        if (network.threshold() > 0 && ties < network.allTies()) {
            notes.add("Ties weaker than " + NetworkWords.number(network.threshold())
                    + " are left out, and nodes without any other.");
        }
        return notes;
    }

    /**
     * What {@code networks.jte} shows.
     *
     * @param picture path of the picture alone
     * @param data path of its data
     * @param files the network in each format
     * @param lines class of each sort of line, and what it means
     * @param types types of the nodes
     * @param notes the parts that are left out
     */
    public record NetworksView(
            String title,
            NetworkForm form,
            String picture,
            String data,
            List<Hyperlink> files,
            Map<String, String> lines,
            List<EntityType> types,
            List<String> notes,
            TieTable ties) {}
}
