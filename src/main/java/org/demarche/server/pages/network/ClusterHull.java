package org.demarche.server.pages.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.server.pages.picture.NetworkPicture;
import org.demarche.server.pages.picture.Svg;

/** The convex hull around the nodes of a cluster (Andrew's monotone chain, 1979). */
final class ClusterHull {

    /** Okabe and Ito's colours, which people with any kind of colour vision can tell apart; numbers say the same. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c8500");

    private static final int CORNERS = 12;

    private final List<double[]> points = new ArrayList<>();

    /** Adds a node with some room around it. */
    void add(double x, double y, double radius) {
        for (int corner = 0; corner < CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            points.add(new double[] {x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle)});
        }
    }

    /** @param number of the cluster, from 0 */
    NetworkPicture.Hull drawn(int number) {
        List<double[]> corners = corners();
        StringBuilder text = new StringBuilder();
        double[] top = corners.getFirst();
        for (double[] corner : corners) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(Svg.number(corner[0]))
                    .append(',')
                    .append(Svg.number(corner[1]));
            top = corner[1] < top[1] ? corner : top;
        }
        return new NetworkPicture.Hull(
                number + 1, text.toString(), top[0], top[1] - 4, COLOURS.get(number % COLOURS.size()));
    }

    private List<double[]> corners() {
        double[][] sorted = points.toArray(double[][]::new);
        Arrays.sort(
                sorted,
                (one, other) ->
                        one[0] != other[0] ? Double.compare(one[0], other[0]) : Double.compare(one[1], other[1]));
        List<double[]> corners = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            int start = corners.size();
            for (int i = 0; i < sorted.length; i++) {
                double[] point = sorted[side == 0 ? i : sorted.length - 1 - i];
                while (corners.size() >= start + 2
                        && turn(corners.get(corners.size() - 2), corners.getLast(), point) <= 0) {
                    corners.removeLast();
                }
                corners.add(point);
            }
            corners.removeLast();
        }
        return corners;
    }

    private static double turn(double[] from, double[] by, double[] to) {
        return (by[0] - from[0]) * (to[1] - from[1]) - (by[1] - from[1]) * (to[0] - from[0]);
    }
}
