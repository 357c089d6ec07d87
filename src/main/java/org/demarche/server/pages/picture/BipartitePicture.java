package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.StanceTally;

/**
 * Actors on one side, proposals on the other, and lines from those to these: for or against. Both sides are put in an order with few
 * crossings, each at the mean height of what it is tied to (Sugiyama, Tagawa and Toda, 1981).
 *
 * @param links where things are
 */
public record BipartitePicture(EntityPaths links) {

    private static final double WIDTH = 1040;
    private static final double LEFT = 240;
    private static final double RIGHT = 540;
    private static final double STEP = 28;
    private static final double TOP = 24;
    private static final int ROUNDS = 12;
    private static final int LONGEST_ACTOR = 30;
    private static final int LONGEST_PROPOSAL = 62;

    /** The picture. */
    public Html of(Matrix matrix, String title) {
        List<EntityLabel> actors = new ArrayList<>(matrix.actors());
        List<EntityLabel> proposals = new ArrayList<>(matrix.proposals());
        for (int round = 0; round < ROUNDS; round++) {
            sort(proposals, heights(actors, proposals.size()), matrix, false);
            sort(actors, heights(proposals, actors.size()), matrix, true);
        }
        double height = 2 * TOP + STEP * Math.max(Math.max(actors.size(), proposals.size()) - 1, 1);
        Map<EntityLabel, Double> left = places(actors, height);
        Map<EntityLabel, Double> right = places(proposals, height);
        Element lines = Html.element("g").set("class", "ties");
        Element vertices = Html.element("g").set("class", "vertices");
        int number = 0;
        Map<EntityLabel, Integer> numbers = new HashMap<>();
        for (EntityLabel actor : actors) {
            numbers.put(actor, number++);
        }
        for (EntityLabel proposal : proposals) {
            numbers.put(proposal, number++);
        }
        for (EntityLabel actor : actors) {
            for (EntityLabel proposal : proposals) {
                matrix.lean(actor, proposal)
                        .ifPresent(lean -> lines.add(line(actor, proposal, lean, left, right, numbers)));
            }
            vertices.add(vertex(actor, LEFT, place(left, actor), "end", numbers));
        }
        proposals.forEach(proposal -> vertices.add(vertex(proposal, RIGHT, place(right, proposal), "start", numbers)));
        return Svg.picture("network sides", WIDTH, height, title)
                .add(lines)
                .add(vertices)
                .html();
    }

    private static Html line(
            EntityLabel actor,
            EntityLabel proposal,
            StanceTally lean,
            Map<EntityLabel, Double> left,
            Map<EntityLabel, Double> right,
            Map<EntityLabel, Integer> numbers) {
        StanceMark mark = StanceMark.of(lean);
        String sort = lean.mean().orElse(0) > 0 ? "agreement" : lean.mean().orElse(0) < 0 ? "disagreement" : "plain";
        String colour = sort.equals("agreement") ? Svg.FOR : sort.equals("plain") ? Svg.NEITHER : Svg.AGAINST;
        Element line = Svg.line(LEFT + 10, place(left, actor), RIGHT - 10, place(right, proposal), colour)
                .set("class", "tie " + sort)
                .set("stroke-width", Svg.number(1 + 2 * Math.abs(lean.mean().orElse(0))))
                .set("data-from", Integer.toString(number(numbers, actor)))
                .set("data-to", Integer.toString(number(numbers, proposal)));
        if (sort.equals("disagreement")) {
            line.set("stroke-dasharray", "6 4");
        } else if (sort.equals("plain")) {
            line.set("stroke-dasharray", "1 4").set("stroke-linecap", "round");
        }
        return line.add(Svg.title(actor.name() + " " + mark.verb() + ": " + proposal.name()))
                .html();
    }

    private Html vertex(EntityLabel thing, double x, double y, String anchor, Map<EntityLabel, Integer> numbers) {
        double text = anchor.equals("end") ? x - 4 : x + 4;
        return Html.element("a")
                .href(links.path(thing.iri()))
                .set("data-vertex", Integer.toString(number(numbers, thing)))
                .add(Svg.title(thing.name()))
                .add(Html.element("circle")
                        .set("class", "vertex")
                        .set("cx", Svg.number(anchor.equals("end") ? x + 5 : x - 5))
                        .set("cy", Svg.number(y))
                        .set("r", "4")
                        .set("fill", Svg.INK))
                .add(Svg.text(
                        text,
                        y + 4.5,
                        anchor,
                        Svg.INK,
                        Svg.shortened(thing.name(), anchor.equals("end") ? LONGEST_ACTOR : LONGEST_PROPOSAL)))
                .html();
    }

    /** Sorts one side by the mean height of what each is tied to on the other. */
    private static void sort(List<EntityLabel> side, Map<EntityLabel, Double> other, Matrix matrix, boolean actors) {
        Map<EntityLabel, Double> means = new HashMap<>();
        for (EntityLabel each : side) {
            means.put(
                    each,
                    other.entrySet().stream()
                            .filter(entry ->
                                    lean(matrix, each, entry.getKey(), actors).isPresent())
                            .mapToDouble(Map.Entry::getValue)
                            .average()
                            .orElse(0));
        }
        side.sort(Comparator.comparingDouble((EntityLabel each) -> place(means, each))
                .thenComparing(EntityLabel::iri));
    }

    private static Optional<StanceTally> lean(Matrix matrix, EntityLabel each, EntityLabel other, boolean actors) {
        return actors ? matrix.lean(each, other) : matrix.lean(other, each);
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

    private static double place(Map<EntityLabel, Double> places, EntityLabel thing) {
        return places.getOrDefault(thing, 0.0);
    }

    private static int number(Map<EntityLabel, Integer> numbers, EntityLabel thing) {
        return numbers.getOrDefault(thing, 0);
    }
}
