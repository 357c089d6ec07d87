package org.demarche.server.pages.picture;

import org.demarche.server.pages.picture.Network.Sort;
import org.demarche.server.pages.picture.Network.Tie;

/**
 * Places the things of a network so that those that are tied stand close and none stands on another: the forces of Fruchterman and
 * Reingold, "Graph drawing by force-directed placement", 1991. A thing starts from a place that follows from its IRI, and nothing is
 * left to chance, so that it stands where it stood at the last visit.
 */
final class ForceLayout {

    private static final int ROUNDS = 400;
    private static final double DISTANCE = 100;
    private static final double WIDER = 1.5;
    private static final double LABEL_BELOW = 30;

    private final Network network;
    final double[] x;
    final double[] y;
    private final double[] halfWidth;

    private ForceLayout(Network network) {
        int size = network.vertices().size();
        this.network = network;
        this.x = new double[size];
        this.y = new double[size];
        this.halfWidth = new double[size];
        double reach = DISTANCE * Math.sqrt(size);
        for (int i = 0; i < size; i++) {
            int hash = mixed(network.vertices().get(i).thing().iri().hashCode());
            double angle = 2 * Math.PI * ((hash & 0xffff) / 65_536.0);
            double distance = reach * Math.sqrt(((hash >>> 16) & 0xffff) / 65_536.0);
            x[i] = distance * StrictMath.cos(angle);
            y[i] = distance * StrictMath.sin(angle) + i * 1e-3;
            halfWidth[i] = label(i).length() * 3.6 + 8;
        }
    }

    /** The places of a network's things; the least are at 0. */
    static ForceLayout of(Network network) {
        ForceLayout placing = new ForceLayout(network);
        for (int round = 0; round < ROUNDS; round++) {
            placing.move(DISTANCE * (1 - (double) round / ROUNDS));
        }
        for (int i = 0; i < placing.x.length; i++) {
            placing.x[i] *= WIDER;
        }
        for (int round = 0; round < ROUNDS && placing.separate(); round++) {}
        placing.toTheCorner();
        return placing;
    }

    /** What stands below a thing. */
    String label(int vertex) {
        return Svg.shortened(network.vertices().get(vertex).thing().name(), 26);
    }

    private void move(double most) {
        int size = x.length;
        double[] dx = new double[size];
        double[] dy = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                push(i, j, DISTANCE * DISTANCE, dx, dy);
            }
            dx[i] -= x[i] * 0.25; // towards the middle, so that what is tied to nothing stays in sight
            dy[i] -= y[i] * 0.25;
        }
        for (Tie tie : network.ties()) {
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

    private void push(int i, int j, double force, double[] dx, double[] dy) {
        double across = x[i] - x[j];
        double down = y[i] - y[j];
        double square = Math.max(across * across + down * down, 1);
        dx[i] += across * force / square;
        dy[i] += down * force / square;
        dx[j] -= across * force / square;
        dy[j] -= down * force / square;
    }

    private void pull(Tie tie, double[] dx, double[] dy) {
        double weight = tie.sort() == Sort.DISAGREEMENT ? 0.05 : 0.2 + 0.8 * tie.strength();
        double across = x[tie.to()] - x[tie.from()];
        double down = y[tie.to()] - y[tie.from()];
        double force = weight * Math.hypot(across, down) / DISTANCE;
        dx[tie.from()] += across * force;
        dy[tie.from()] += down * force;
        dx[tie.to()] -= across * force;
        dy[tie.to()] -= down * force;
    }

    /** Moves things apart whose labels would cover each other; false if there were none. */
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
