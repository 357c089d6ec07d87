package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.StanceTally;

/**
 * Actors on one side, proposals on the other, and lines for who is for or against what. Both sides are sorted so that few lines cross:
 * each entity goes to the mean height of those it is tied to (Sugiyama, Tagawa and Toda, 1981).
 */
public final class BipartitePicture {

    private static final double WIDTH = 1040;
    private static final double LEFT = 240;
    private static final double RIGHT = 540;
    private static final double STEP = 28;
    private static final double TOP = 24;
    private static final int ROUNDS = 12;
    private static final int LONGEST_ACTOR = 30;
    private static final int LONGEST_PROPOSAL = 62;

    private final Matrix matrix;
    private final EntityPaths paths;
    private final List<EntityLabel> actors;
    private final List<EntityLabel> proposals;
    private final Map<EntityLabel, Integer> numbers = new HashMap<>();

    private BipartitePicture(Matrix matrix, EntityPaths paths) {
        this.matrix = matrix;
        this.paths = paths;
        this.actors = new ArrayList<>(matrix.actors());
        this.proposals = new ArrayList<>(matrix.proposals());
    }

    /** The picture of a matrix. */
    public static NetworkPicture of(Matrix matrix, EntityPaths paths, String title) {
        BipartitePicture picture = new BipartitePicture(matrix, paths);
        picture.sort();
        return picture.drawn(title);
    }

    private void sort() {
        for (int round = 0; round < ROUNDS; round++) {
            sort(proposals, heights(actors, proposals.size()), false);
            sort(actors, heights(proposals, actors.size()), true);
        }
        actors.forEach(actor -> numbers.put(actor, numbers.size()));
        proposals.forEach(proposal -> numbers.put(proposal, numbers.size()));
    }

    private NetworkPicture drawn(String title) {
        double height = 2 * TOP + STEP * Math.max(Math.max(actors.size(), proposals.size()) - 1, 1);
        Map<EntityLabel, Double> left = places(actors, height);
        Map<EntityLabel, Double> right = places(proposals, height);
        List<NetworkPicture.Line> lines = new ArrayList<>();
        List<NetworkPicture.Node> nodes = new ArrayList<>();
        for (EntityLabel actor : actors) {
            double y = place(left, actor);
            nodes.add(node(actor, Shape.dot(LEFT + 5, y, 4), LEFT - 4, y, "end", LONGEST_ACTOR));
            for (EntityLabel proposal : proposals) {
                matrix.lean(actor, proposal)
                        .ifPresent(tally -> lines.add(line(actor, y, proposal, place(right, proposal), tally)));
            }
        }
        for (EntityLabel proposal : proposals) {
            double y = place(right, proposal);
            nodes.add(node(proposal, Shape.dot(RIGHT - 5, y, 4), RIGHT + 4, y, "start", LONGEST_PROPOSAL));
        }
        return new NetworkPicture("network sides", WIDTH, height, title, lines, nodes);
    }

    private NetworkPicture.Line line(
            EntityLabel actor, double actorY, EntityLabel proposal, double proposalY, StanceTally tally) {
        double mean = tally.mean().orElse(0);
        return new NetworkPicture.Line(
                LEFT + 10,
                actorY,
                RIGHT - 10,
                proposalY,
                mean > 0 ? Network.Sort.AGREEMENT : mean < 0 ? Network.Sort.DISAGREEMENT : Network.Sort.PLAIN,
                1 + 2 * Math.abs(mean),
                number(actor),
                number(proposal),
                actor.name() + " " + StanceMark.of(tally).verb() + ": " + proposal.name());
    }

    private NetworkPicture.Node node(EntityLabel entity, Shape shape, double x, double y, String anchor, int longest) {
        String text = Svg.shortened(entity.name(), longest);
        return new NetworkPicture.Node(
                number(entity), paths.path(entity.iri()), entity.name(), shape, x, y + 4.5, anchor, text);
    }

    /** Sorts one side by the mean height of what each is tied to on the other. */
    private void sort(List<EntityLabel> side, Map<EntityLabel, Double> other, boolean areActors) {
        Map<EntityLabel, Double> means = new HashMap<>();
        for (EntityLabel each : side) {
            means.put(
                    each,
                    other.entrySet().stream()
                            .filter(entry -> areTied(each, entry.getKey(), areActors))
                            .mapToDouble(Map.Entry::getValue)
                            .average()
                            .orElse(0));
        }
        side.sort(Comparator.comparingDouble((EntityLabel each) -> place(means, each))
                .thenComparing(EntityLabel::iri));
    }

    private boolean areTied(EntityLabel each, EntityLabel other, boolean isActor) {
        return (isActor ? matrix.lean(each, other) : matrix.lean(other, each)).isPresent();
    }

    private static Map<EntityLabel, Double> heights(List<EntityLabel> side, int others) {
        return places(side, Math.max(side.size(), others) * STEP);
    }

    private static Map<EntityLabel, Double> places(List<EntityLabel> side, double height) {
        Map<EntityLabel, Double> places = new HashMap<>();
        double room = height - 2 * TOP;
        for (int i = 0; i < side.size(); i++) {
            places.put(side.get(i), TOP + (side.size() == 1 ? room / 2 : room * i / (side.size() - 1)));
        }
        return places;
    }

    private static double place(Map<EntityLabel, Double> places, EntityLabel entity) {
        return places.getOrDefault(entity, 0.0);
    }

    private int number(EntityLabel entity) {
        return numbers.getOrDefault(entity, 0);
    }
}
