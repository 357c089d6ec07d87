package org.demarche.server.pages.picture;

import java.util.List;
import org.demarche.network.NetworkGraph;

/**
 * Places the nodes of a network so that tied ones are close and no label covers another: the forces of Fruchterman and Reingold, "Graph drawing
 * by force-directed placement", 1991; in large networks with their grid, by which only near nodes push each other away. A
 * node starts from a place that follows from its IRI, and nothing is random, so its place is the same at each visit.
 */
public final class ForceLayout {

    /** With more nodes, most labels are hidden until one zooms in, so that they need no room. */
    public static final int FEW_NODES = 200;

    static final double DISTANCE = 100;
    private static final int ROUNDS = 400;
    private static final double WIDER = 1.5;
    private static final double LABEL_BELOW = 30;
    private static final double TO_THE_MIDDLE = 0.25;
    private static final double BETWEEN_CLUSTERS = 0.2;

    private final int[] from;
    private final int[] to;
    private final double[] pull;
    private final double[] x;
    private final double[] y;
    private final double[] halfWidth;

    private ForceLayout(List<String> iris, List<String> labels, int ties) {
        int size = iris.size();
        this.from = new int[ties];
        this.to = new int[ties];
        this.pull = new double[ties];
        this.x = new double[size];
        this.y = new double[size];
        this.halfWidth = new double[size];
        double reach = DISTANCE * Math.sqrt(size);
        for (int i = 0; i < size; i++) {
            int hash = mixed(iris.get(i).hashCode());
            double angle = 2 * Math.PI * ((hash & 0xffff) / 65_536.0);
            double distance = reach * Math.sqrt(((hash >>> 16) & 0xffff) / 65_536.0);
            x[i] = distance * StrictMath.cos(angle);
            y[i] = distance * StrictMath.sin(angle) + i * 1e-3;
            halfWidth[i] = label(labels.get(i)).length() * 3.6 + 8;
        }
    }

    /** The places of the nodes of a picture's network. */
    static ForceLayout of(Network network) {
        List<String> iris =
                network.vertices().stream().map(vertex -> vertex.entity().iri()).toList();
        List<String> labels = network.vertices().stream()
                .map(vertex -> vertex.entity().name())
                .toList();
        ForceLayout layout = new ForceLayout(iris, labels, network.ties().size());
        for (int i = 0; i < layout.pull.length; i++) {
            Network.Tie tie = network.ties().get(i);
            layout.tie(i, tie.from(), tie.to(), tie.sort() == Network.Sort.DISAGREEMENT ? 0 : tie.strength());
        }
        return layout.placed();
    }

    /**
     * The places of the nodes of a discourse network. Ties that oppose more than they join pull little, as do those between clusters, so that
     * clusters stand apart.
     *
     * @param clusterOf cluster of each node
     */
    public static ForceLayout of(NetworkGraph graph, int[] clusterOf) {
        List<String> ids = graph.nodes().stream().map(node -> node.id()).toList();
        List<String> labels = graph.nodes().stream().map(node -> node.label()).toList();
        ForceLayout layout = new ForceLayout(ids, labels, graph.ties().size());
        double strongest =
                graph.ties().stream().mapToDouble(tie -> tie.strength()).max().orElse(1);
        for (int i = 0; i < layout.pull.length; i++) {
            var tie = graph.ties().get(i);
            boolean isWithin = clusterOf[tie.source()] == clusterOf[tie.target()];
            double joins = Math.max(tie.weight(), 0) / strongest;
            layout.tie(i, tie.source(), tie.target(), isWithin ? joins : joins * BETWEEN_CLUSTERS);
        }
        return layout.placed();
    }

    private void tie(int number, int source, int target, double strength) {
        from[number] = source;
        to[number] = target;
        pull[number] = strength > 0 ? 0.15 + 0.85 * strength : 0.05;
    }

    private ForceLayout placed() {
        boolean isSmall = x.length <= FEW_NODES;
        int rounds = isSmall ? ROUNDS : ROUNDS / 2;
        for (int round = 0; round < rounds; round++) {
            move(DISTANCE * (1 - (double) round / rounds));
        }
        for (int i = 0; i < x.length; i++) {
            x[i] *= WIDER;
        }
        for (int round = 0; isSmall && round < ROUNDS && separate(); round++) {}
        toTheCorner();
        return this;
    }

    /** A name as it is written at a node. */
    static String label(String name) {
        return Svg.shortened(name, 26);
    }

    /** Distance of a node from the left edge. */
    public double x(int node) {
        return x[node];
    }

    /** Distance of a node from the upper edge. */
    public double y(int node) {
        return y[node];
    }

    private void move(double most) {
        int size = x.length;
        double[] dx = new double[size];
        double[] dy = new double[size];
        if (size <= FEW_NODES) {
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    push(i, j, dx, dy);
                }
            }
        } else {
            new ForceGrid(x, y, 3 * DISTANCE).pairs((i, j) -> push(i, j, dx, dy));
        }
        for (int i = 0; i < size; i++) {
            dx[i] -= x[i] * TO_THE_MIDDLE; // so that what is tied to nothing stays in sight
            dy[i] -= y[i] * TO_THE_MIDDLE;
        }
        for (int tie = 0; tie < pull.length; tie++) {
            pull(tie, dx, dy);
        }
        for (int i = 0; i < size; i++) {
            double length = Math.hypot(dx[i], dy[i]);
            if (length > 0) {
                double step = Math.min(length, most) / length;
                x[i] += dx[i] * step;
                y[i] += dy[i] * step;
            }
        }
    }

    private void push(int i, int j, double[] dx, double[] dy) {
        double across = x[i] - x[j];
        double down = y[i] - y[j];
        double force = DISTANCE * DISTANCE / Math.max(across * across + down * down, 1);
        dx[i] += across * force;
        dy[i] += down * force;
        dx[j] -= across * force;
        dy[j] -= down * force;
    }

    private void pull(int tie, double[] dx, double[] dy) {
        int i = from[tie];
        int j = to[tie];
        double across = x[j] - x[i];
        double down = y[j] - y[i];
        double force = pull[tie] * Math.hypot(across, down) / DISTANCE;
        dx[i] += across * force;
        dy[i] += down * force;
        dx[j] -= across * force;
        dy[j] -= down * force;
    }

    /** Moves nodes apart whose labels would cover each other; false if there were none. */
    private boolean separate() {
        boolean moved = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double across = halfWidth[i] + halfWidth[j] - Math.abs(x[i] - x[j]);
                double down = LABEL_BELOW + 22 - Math.abs(y[i] - y[j]);
                if (across > 0 && down > 0) {
                    moved = true;
                    if (down < across) {
                        double step = (down / 2 + 0.5) * (y[i] < y[j] ? -1 : 1);
                        y[i] += step;
                        y[j] -= step;
                    } else {
                        double step = (across / 2 + 0.5) * (x[i] < x[j] ? -1 : 1);
                        x[i] += step;
                        x[j] -= step;
                    }
                }
            }
        }
        return moved;
    }

    private void toTheCorner() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i] - halfWidth[i]);
            top = Math.min(top, y[i] - 20);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] -= left;
            y[i] -= top;
        }
    }

    double width() {
        double width = 0;
        for (int i = 0; i < x.length; i++) {
            width = Math.max(width, x[i] + halfWidth[i]);
        }
        return width;
    }

    double height() {
        double height = 0;
        for (double each : y) {
            height = Math.max(height, each + LABEL_BELOW);
        }
        return height;
    }

    /** Spreads the bits, as similar IRIs have similar hashes; the last step of MurmurHash3 by Austin Appleby. */
    private static int mixed(int hash) {
        int mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
