package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Links;
import org.demarche.server.pages.parts.Mark;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.read.Lean;
import org.demarche.server.pages.read.Named;

/**
 * Actors on one side, proposals on the other, and lines from those to these: for or against. Both sides are put in an order with few
 * crossings, each at the mean height of what it is tied to (Sugiyama, Tagawa and Toda, 1981).
 *
 * @param links where things are
 */
public record SidesPicture(Links links) {

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
        List<Named> actors = new ArrayList<>(matrix.actors());
        List<Named> proposals = new ArrayList<>(matrix.proposals());
        for (int round = 0; round < ROUNDS; round++) {
            sort(proposals, heights(actors, proposals.size()), matrix, false);
            sort(actors, heights(proposals, actors.size()), matrix, true);
        }
        double height = 2 * TOP + STEP * Math.max(Math.max(actors.size(), proposals.size()) - 1, 1);
        Map<Named, Double> left = places(actors, height);
        Map<Named, Double> right = places(proposals, height);
        Element lines = Html.element("g").set("class", "ties");
        Element vertices = Html.element("g").set("class", "vertices");
        int number = 0;
        Map<Named, Integer> numbers = new HashMap<>();
        for (Named actor : actors) {
            numbers.put(actor, number++);
        }
        for (Named proposal : proposals) {
            numbers.put(proposal, number++);
        }
        for (Named actor : actors) {
            for (Named proposal : proposals) {
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
            Named actor,
            Named proposal,
            Lean lean,
            Map<Named, Double> left,
            Map<Named, Double> right,
            Map<Named, Integer> numbers) {
        Mark mark = Mark.of(lean);
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

    private Html vertex(Named thing, double x, double y, String anchor, Map<Named, Integer> numbers) {
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
    private static void sort(List<Named> side, Map<Named, Double> other, Matrix matrix, boolean actors) {
        Map<Named, Double> means = new HashMap<>();
        for (Named each : side) {
            means.put(
                    each,
                    other.entrySet().stream()
                            .filter(entry ->
                                    lean(matrix, each, entry.getKey(), actors).isPresent())
                            .mapToDouble(Map.Entry::getValue)
                            .average()
                            .orElse(0));
        }
        side.sort(Comparator.comparingDouble((Named each) -> place(means, each)).thenComparing(Named::iri));
    }

    private static Optional<Lean> lean(Matrix matrix, Named each, Named other, boolean actors) {
        return actors ? matrix.lean(each, other) : matrix.lean(other, each);
    }

    private static Map<Named, Double> heights(List<Named> side, int others) {
        return places(side, Math.max(side.size(), others) * STEP);
    }

    private static Map<Named, Double> places(List<Named> side, double height) {
        Map<Named, Double> places = new HashMap<>();
        double room = height - 2 * TOP;
        for (int i = 0; i < side.size(); i++) {
            places.put(side.get(i), TOP + (side.size() == 1 ? room / 2 : room * i / (side.size() - 1)));
        }
        return places;
    }

    private static double place(Map<Named, Double> places, Named thing) {
        return places.getOrDefault(thing, 0.0);
    }

    private static int number(Map<Named, Integer> numbers, Named thing) {
        return numbers.getOrDefault(thing, 0);
    }
}
