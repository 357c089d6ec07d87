package org.demarche.server.pages;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.demarche.network.select.HeldPosition;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkEntity;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.network.NetworkRequest;
import org.demarche.server.pages.network.NetworkWords;
import org.demarche.server.pages.network.ShownNetworks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StanceTally;
import org.jspecify.annotations.Nullable;

/** The positions behind a tie of a network: those of both nodes on what they share, as the network counts them. */
public record TiePage(SiteReader site, ShownNetworks networks, Layout layout) implements RequestHandler {

    /** Its path. */
    public static final String PATH = "/networks/tie";

    private static final int MOST = 300;

    /**
     * The path with the parameters of a network, to which {@code one=…&other=…} is added.
     *
     * @param parameters with the question mark; may be empty
     */
    static String path(String parameters) {
        return PATH + (parameters.isEmpty() ? "?" : parameters + "&");
    }

    @Override
    public Response handle(Request request) {
        NetworkData data = networks.data();
        return site.read(request, reader -> {
            NetworkRequest wanted = networks.request(request, reader, data);
            NetworkEntity one = node(request, "one", data);
            NetworkEntity other = node(request, "other", data);
            List<HeldPosition> behind = new SelectedNetwork(data, wanted.settings())
                    .behind(one.node().id(), other.node().id());
            Rows rows = new Rows(data, reader.links(), reader.names());
            List<TiePosition> positions = behind.stream()
                    .sorted(Comparator.comparing(HeldPosition::target)
                            .thenComparing(HeldPosition::actor)
                            .thenComparing(HeldPosition::date))
                    .limit(MOST)
                    .map(rows::position)
                    .toList();
            TieView view = new TieView(
                    NetworkWords.title(wanted.settings()),
                    rows.link(one.node().id()),
                    rows.link(other.node().id()),
                    positions,
                    behind.size());
            String title = one.node().label() + " and " + other.node().label();
            return layout.page(SiteSection.NETWORKS, title, "tie", view);
        });
    }

    private static NetworkEntity node(Request request, String parameter, NetworkData data) {
        String id = request.parameters().nonBlank(parameter).orElse("");
        NetworkEntity entity = data.entities().get(id);
        if (entity == null) {
            throw new HttpFailure(404, "There is no actor or target \"" + id + "\" in the network.");
        }
        return entity;
    }

    private record Rows(NetworkData data, EntityPaths paths, ShortNames names) {

        TiePosition position(HeldPosition position) {
            return new TiePosition(
                    link(position.target()),
                    link(position.actor()),
                    mark(position.polarity()),
                    position.date().isEmpty() ? null : position.date(),
                    paths.path(names.expand(position.id())));
        }

        Hyperlink link(String id) {
            NetworkEntity entity = data.entities().get(id);
            return new Hyperlink(entity == null ? id : entity.node().label(), paths.path(names.expand(id)));
        }

        private static StanceMark mark(double polarity) {
            OptionalDouble one = Double.isNaN(polarity) ? OptionalDouble.empty() : OptionalDouble.of(polarity);
            return StanceMark.of(StanceTally.of(1, one));
        }
    }

    /** A position behind the tie; the date is null if it is unknown. */
    public record TiePosition(
            Hyperlink target,
            Hyperlink actor,
            StanceMark mark,
            @Nullable String date,
            String href) {}

    /**
     * What {@code tie.jte} shows.
     *
     * @param network the network in words
     * @param all the number of positions, of which the first are shown
     */
    public record TieView(String network, Hyperlink one, Hyperlink other, List<TiePosition> positions, int all) {}
}
