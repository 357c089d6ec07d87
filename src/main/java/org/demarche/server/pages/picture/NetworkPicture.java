package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.picture.Network.Sort;
import org.demarche.server.pages.picture.Network.Tie;
import org.demarche.server.pages.picture.Network.Vertex;
import org.jspecify.annotations.Nullable;

/**
 * A network as {@code picture/network.jte} draws it. Its entities are links, which the keyboard reaches one after the other.
 *
 * @param hulls areas of clusters, behind everything else
 * @param caption what is below the picture
 */
public record NetworkPicture(
        double width,
        double height,
        String title,
        List<Hull> hulls,
        List<Line> lines,
        List<Node> nodes,
        PictureCaption caption) {

    public NetworkPicture {
        hulls = List.copyOf(hulls);
        lines = List.copyOf(lines);
        nodes = List.copyOf(nodes);
    }

    private static final double MARGIN = 16;
    private static final double SIZE = 9;
    private static final double LABEL_BELOW = 24;
    private static final double NARROWEST = 320;

    /**
     * A tie.
     *
     * @param from number of the node at one end
     * @param to number of the node at the other end
     */
    public record Line(
            double x1, double y1, double x2, double y2, Sort sort, double width, int from, int to, String title) {

        public String colour() {
            return sort.colour();
        }

        public @Nullable String dashes() {
            return sort.dashes();
        }
    }

    /**
     * An entity.
     *
     * @param label read by screen readers
     * @param textX where its name is
     * @param anchor which part of the name is there: start, middle or end
     * @param text its name, shortened where there is little room
     */
    public record Node(
            int number,
            String href,
            String label,
            Shape shape,
            double textX,
            double textY,
            String anchor,
            String text) {}

    /**
     * The area of a cluster.
     *
     * @param number from 1
     * @param points corners, as SVG has them
     * @param x where its number is
     * @param y where its number is
     */
    public record Hull(int number, String points, double x, double y, String colour) {}

    /** The picture of a network, with entities placed by forces. */
    public static NetworkPicture of(Network network, EntityPaths paths, String title) {
        ForceLayout layout = ForceLayout.of(network);
        List<Line> lines = network.ties().stream().map(tie -> line(tie, layout)).toList();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < network.vertices().size(); i++) {
            nodes.add(node(network, i, layout, paths));
        }
        double width = Math.max(layout.width() + 2 * MARGIN, NARROWEST);
        return new NetworkPicture(
                width, layout.height() + 2 * MARGIN, title, List.of(), lines, nodes, PictureCaption.NONE);
    }

    /** The same with absolute links, for a picture outside of the site. */
    public NetworkPicture linkedTo(String origin) {
        List<Node> linked = nodes.stream()
                .map(node -> new Node(
                        node.number(),
                        origin + node.href(),
                        node.label(),
                        node.shape(),
                        node.textX(),
                        node.textY(),
                        node.anchor(),
                        node.text()))
                .toList();
        return new NetworkPicture(width, height, title, hulls, lines, linked, caption);
    }

    /** The sorts of its lines, for a legend; without plain ones, which need none. */
    public List<Sort> sorts() {
        return lines.stream()
                .map(Line::sort)
                .filter(sort -> sort != Sort.PLAIN)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The same with its title and a legend of its lines, for a picture that stands by itself.
     *
     * @param note what was chosen; may be empty
     */
    public NetworkPicture captioned(String note) {
        List<PictureCaption.Meaning> legend = sorts().stream()
                .map(sort -> new PictureCaption.Meaning(sort, null, sort.meaning()))
                .toList();
        PictureCaption below = PictureCaption.of(
                MARGIN, height, width - 2 * MARGIN, title, legend, note.isEmpty() ? List.of() : List.of(note));
        return new NetworkPicture(width, height + below.height() + MARGIN / 2, title, hulls, lines, nodes, below);
    }

    private static Line line(Tie tie, ForceLayout layout) {
        return new Line(
                MARGIN + layout.x(tie.from()),
                MARGIN + layout.y(tie.from()),
                MARGIN + layout.x(tie.to()),
                MARGIN + layout.y(tie.to()),
                tie.sort(),
                1 + 3 * tie.strength(),
                tie.from(),
                tie.to(),
                tie.title());
    }

    private static Node node(Network network, int number, ForceLayout layout, EntityPaths paths) {
        Vertex vertex = network.vertices().get(number);
        double x = MARGIN + layout.x(number);
        double y = MARGIN + layout.y(number);
        return new Node(
                number,
                paths.path(vertex.entity().iri()),
                vertex.entity().name() + ": " + ties(network, number),
                Shape.of(vertex.kind(), x, y, SIZE),
                x,
                y + LABEL_BELOW,
                "middle",
                ForceLayout.label(vertex.entity().name()));
    }

    /** The number of ties of each sort of an entity. */
    private static String ties(Network network, int number) {
        String counts = network.ties().stream()
                .filter(tie -> tie.from() == number || tie.to() == number)
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
