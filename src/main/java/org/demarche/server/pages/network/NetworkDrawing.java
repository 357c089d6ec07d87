package org.demarche.server.pages.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;
import org.demarche.network.group.Clusters;
import org.demarche.network.select.NetworkSettings;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.picture.ForceLayout;
import org.demarche.server.pages.picture.NetworkPicture;
import org.demarche.server.pages.picture.PictureCaption;
import org.demarche.server.pages.picture.Shape;
import org.demarche.server.pages.picture.Svg;
import org.demarche.server.pages.read.EntityType;

/**
 * A network as a picture that stands by itself, and as data from which a page draws the same.
 *
 * @param paths the paths of entities on this server
 * @param source the source of the data, in words
 */
public record NetworkDrawing(ShownNetwork network, NetworkSettings settings, EntityPaths paths, String source) {

    private static final double MARGIN = 24;
    private static final double NARROWEST = 560;
    private static final double LABEL_HEIGHT = 12;
    private static final double THINNEST = 1;
    private static final double THICKEST = 5;
    private static final int MOST_LABELS = 120;

    /** The title. */
    public String title() {
        return NetworkWords.title(settings);
    }

    /** The size of a node: it grows with the number of its ties. */
    private static double radius(int degree) {
        return Math.min(6 + 2 * Math.sqrt(degree), 24);
    }

    /** The picture. */
    public NetworkPicture picture() {
        int[] degrees = network.graph().degrees();
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (int i = 0; i < degrees.length; i++) {
            double half = Math.max(radius(degrees[i]) + 16, Svg.width(label(i)) / 2);
            left = Math.min(left, network.x()[i] - half);
            right = Math.max(right, network.x()[i] + half);
            top = Math.min(top, network.y()[i] - radius(degrees[i]) - 16);
            bottom = Math.max(bottom, network.y()[i] + radius(degrees[i]) + 2 * LABEL_HEIGHT);
        }
        boolean isEmpty = degrees.length == 0;
        double dx = isEmpty ? 0 : MARGIN - left;
        double dy = isEmpty ? 0 : MARGIN - top;
        double width = Math.max(NARROWEST, isEmpty ? 0 : right - left + 2 * MARGIN);
        double height = isEmpty ? MARGIN : bottom - top + 2 * MARGIN;
        PictureCaption caption = PictureCaption.of(MARGIN, height, width - 2 * MARGIN, title(), legend(), notes());
        return new NetworkPicture(
                width,
                height + caption.height() + MARGIN / 2,
                title(),
                hulls(degrees, dx, dy),
                lines(dx, dy),
                nodes(degrees, dx, dy),
                caption);
    }

    private List<String> notes() {
        return List.of("Settings: " + NetworkWords.settings(settings, network) + ".", "Source: " + source);
    }

    private List<PictureCaption.Meaning> legend() {
        List<PictureCaption.Meaning> legend = new ArrayList<>();
        NetworkWords.lines(settings)
                .forEach(line -> legend.add(new PictureCaption.Meaning(line.sort(), null, line.meaning())));
        for (EntityType type : types()) {
            legend.add(new PictureCaption.Meaning(null, (x, y) -> Shape.of(type, x, y, 7), type.word()));
        }
        legend.add(new PictureCaption.Meaning(null, null, "size: number of ties"));
        if (Arrays.stream(network.clusterOf()).anyMatch(cluster -> cluster != Clusters.NONE)) {
            legend.add(new PictureCaption.Meaning(null, null, "areas: clusters"));
        }
        return legend;
    }

    /** The types of the nodes, in a fixed order. */
    public Set<EntityType> types() {
        return network.graph().nodes().stream()
                .map(NetworkDrawing::type)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static EntityType type(NetworkNode node) {
        return Arrays.stream(EntityType.values())
                .filter(type -> type.name().equals(node.type().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(EntityType.DOCUMENT);
    }

    private List<NetworkPicture.Hull> hulls(int[] degrees, double dx, double dy) {
        Map<Integer, ClusterHull> hulls = new TreeMap<>();
        Map<Integer, Integer> sizes = new TreeMap<>();
        for (int i = 0; i < degrees.length; i++) {
            int cluster = network.clusterOf()[i];
            if (cluster != Clusters.NONE) {
                hulls.computeIfAbsent(cluster, number -> new ClusterHull())
                        .add(network.x()[i] + dx, network.y()[i] + dy, radius(degrees[i]) + 14);
                sizes.merge(cluster, 1, Integer::sum);
            }
        }
        List<NetworkPicture.Hull> drawn = new ArrayList<>();
        hulls.forEach((cluster, hull) -> {
            if (sizes.getOrDefault(cluster, 0) > 1) {
                drawn.add(hull.drawn(cluster));
            }
        });
        return drawn;
    }

    private List<NetworkPicture.Line> lines(double dx, double dy) {
        return network.graph().ties().stream()
                .map(tie -> new NetworkPicture.Line(
                        network.x()[tie.source()] + dx,
                        network.y()[tie.source()] + dy,
                        network.x()[tie.target()] + dx,
                        network.y()[tie.target()] + dy,
                        NetworkWords.sort(tie, settings.measure()),
                        width(tie),
                        tie.source(),
                        tie.target(),
                        title(tie)))
                .toList();
    }

    private double width(NetworkTie tie) {
        return network.strongest() == 0
                ? THINNEST
                : THINNEST + (THICKEST - THINNEST) * tie.strength() / network.strongest();
    }

    private String title(NetworkTie tie) {
        return network.graph().nodes().get(tie.source()).label() + " and "
                + network.graph().nodes().get(tie.target()).label() + ": " + NetworkWords.tie(tie, network.graph());
    }

    private List<NetworkPicture.Node> nodes(int[] degrees, double dx, double dy) {
        Set<Integer> labelled = labelled(degrees);
        return IntStream.range(0, degrees.length)
                .mapToObj(i -> {
                    NetworkNode node = network.graph().nodes().get(i);
                    double x = network.x()[i] + dx;
                    double y = network.y()[i] + dy;
                    double radius = radius(degrees[i]);
                    return new NetworkPicture.Node(
                            i,
                            href(node),
                            node.label() + ": " + degrees[i] + (degrees[i] == 1 ? " tie" : " ties"),
                            Shape.of(type(node), x, y, radius),
                            x,
                            y + radius + LABEL_HEIGHT,
                            "middle",
                            labelled.contains(i) ? label(i) : "");
                })
                .toList();
    }

    /** In a large network, only those with the most ties. */
    private static Set<Integer> labelled(int[] degrees) {
        int most = degrees.length <= ForceLayout.FEW_NODES ? degrees.length : MOST_LABELS;
        return IntStream.range(0, degrees.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer node) -> -degrees[node])
                        .thenComparing(node -> node))
                .limit(most)
                .collect(Collectors.toSet());
    }

    private String label(int node) {
        return Svg.shortened(network.graph().nodes().get(node).label(), 26);
    }

    private String href(NetworkNode node) {
        return paths.path(node.attributes().getOrDefault("iri", node.id()));
    }

    /**
     * The data from which a page draws the network.
     *
     * @param tiePage path of the page with the positions behind a tie, with its parameters but for the two nodes
     */
    public Map<String, Object> data(String tiePage) {
        int[] degrees = network.graph().degrees();
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (int i = 0; i < degrees.length; i++) {
            NetworkNode node = network.graph().nodes().get(i);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", node.id());
            fields.put("label", node.label());
            fields.put("type", type(node).word());
            fields.put("href", href(node));
            fields.put("radius", radius(degrees[i]));
            fields.put("degree", degrees[i]);
            fields.put("cluster", network.clusterOf()[i]);
            fields.put("x", Math.rint(network.x()[i] * 10) / 10);
            fields.put("y", Math.rint(network.y()[i] * 10) / 10);
            nodes.add(fields);
        }
        List<Map<String, Object>> ties = new ArrayList<>();
        for (NetworkTie tie : network.graph().ties()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("source", tie.source());
            fields.put("target", tie.target());
            fields.put("sort", NetworkWords.sort(tie, settings.measure()).word());
            fields.put("width", width(tie));
            fields.put("text", NetworkWords.tie(tie, network.graph()));
            ties.add(fields);
        }
        return Map.of("title", title(), "nodes", nodes, "ties", ties, "tiePage", tiePage);
    }
}
