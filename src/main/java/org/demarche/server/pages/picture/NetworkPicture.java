package org.demarche.server.pages.picture;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.server.http.Element;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.Html;
import org.demarche.server.pages.picture.Network.Sort;
import org.demarche.server.pages.picture.Network.Tie;
import org.demarche.server.pages.picture.Network.Vertex;

/**
 * A network as a picture. Its things are links, which can be reached with the keyboard one after the other.
 *
 * @param links where things are
 */
public record NetworkPicture(EntityPaths links) {

    private static final double MARGIN = 16;
    private static final double SIZE = 9;

    /** The picture. */
    public Html of(Network network, String title) {
        ForceLayout placing = ForceLayout.of(network);
        double width = Math.max(placing.width() + 2 * MARGIN, 320);
        double height = placing.height() + 2 * MARGIN;
        Element picture = Svg.picture("network", width, height, title);
        Element ties = Html.element("g").set("class", "ties");
        for (Tie tie : network.ties()) {
            ties.add(tie(tie, placing));
        }
        Element vertices = Html.element("g").set("class", "vertices");
        for (int i = 0; i < network.vertices().size(); i++) {
            vertices.add(vertex(network, i, placing));
        }
        return picture.add(ties).add(vertices).html();
    }

    private static Html tie(Tie tie, ForceLayout placing) {
        Element line = Svg.line(
                        MARGIN + placing.x[tie.from()],
                        MARGIN + placing.y[tie.from()],
                        MARGIN + placing.x[tie.to()],
                        MARGIN + placing.y[tie.to()],
                        colour(tie.sort()))
                .set("class", "tie " + tie.sort().word())
                .set("stroke-width", Svg.number(1 + 3 * tie.strength()))
                .set("data-from", Integer.toString(tie.from()))
                .set("data-to", Integer.toString(tie.to()));
        if (tie.sort() == Sort.DISAGREEMENT) {
            line.set("stroke-dasharray", "6 4");
        } else if (tie.sort() == Sort.BOTH) {
            line.set("stroke-dasharray", "1 4").set("stroke-linecap", "round");
        }
        return line.add(Svg.title(tie.title())).html();
    }

    private static String colour(Sort sort) {
        return switch (sort) {
            case AGREEMENT -> Svg.FOR;
            case DISAGREEMENT -> Svg.AGAINST;
            case BOTH, PLAIN -> Svg.NEITHER;
        };
    }

    private Html vertex(Network network, int place, ForceLayout placing) {
        Vertex vertex = network.vertices().get(place);
        double x = MARGIN + placing.x[place];
        double y = MARGIN + placing.y[place];
        return Html.element("a")
                .href(links.path(vertex.thing().iri()))
                .set("data-vertex", Integer.toString(place))
                .set("aria-label", vertex.thing().name() + ": " + told(network, place))
                .add(Svg.title(vertex.thing().name() + ": " + told(network, place)))
                .add(Shape.of(vertex.kind(), x, y, SIZE))
                .add(Svg.text(x, y + 24, "middle", Svg.INK, placing.label(place)))
                .html();
    }

    /** The ties of a thing in words, as far as they are more than a few: how many. */
    private static String told(Network network, int place) {
        List<Tie> own = network.ties().stream()
                .filter(tie -> tie.from() == place || tie.to() == place)
                .toList();
        String counts = own.stream()
                .collect(Collectors.groupingBy(Tie::sort, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + words(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "no ties" : counts;
    }

    private static String words(Sort sort, long number) {
        return switch (sort) {
            case AGREEMENT -> number == 1 ? "agreement" : "agreements";
            case DISAGREEMENT -> number == 1 ? "disagreement" : "disagreements";
            case BOTH -> "with both";
            case PLAIN -> number == 1 ? "tie" : "ties";
        };
    }
}
