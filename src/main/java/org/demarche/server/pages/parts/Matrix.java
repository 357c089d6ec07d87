package org.demarche.server.pages.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.server.pages.read.Lean;
import org.demarche.server.pages.read.Named;
import org.demarche.server.pages.read.Row;

/**
 * Actors and proposals, and how each actor leans on each proposal.
 *
 * @param actors in the order in which they are shown
 * @param proposals in the order in which they are shown
 * @param cells by actor and proposal
 */
public record Matrix(List<Named> actors, List<Named> proposals, Map<Cell, Lean> cells) {

    public Matrix {
        actors = List.copyOf(actors);
        proposals = List.copyOf(proposals);
        cells = Map.copyOf(cells);
    }

    /** Where an actor and a proposal meet; both by IRI. */
    public record Cell(String actor, String proposal) {}

    /** In which order actors are shown. */
    public enum Order {
        /** Those with the most positions first. */
        POSITIONS,
        /** By name. */
        NAME,
        /** Those who agree beside each other. */
        AGREEMENT
    }

    /** From the columns of the question {@code matrix}. */
    public static Matrix of(List<Row> rows) {
        return of(rows, "actor", "actorName", "proposal", "proposalLabel", Lean::of);
    }

    /**
     * From any answer that has an actor, something that it stands on, and how.
     *
     * @param actor the column of the actors
     * @param actorName the column of their names
     * @param target the column of what they stand on
     * @param targetName the column of its names
     * @param leaning how the actor of a row leans; several rows of one cell are put together
     */
    public static Matrix of(
            List<Row> rows,
            String actor,
            String actorName,
            String target,
            String targetName,
            Function<Row, Lean> leaning) {
        Map<String, Named> actors = new LinkedHashMap<>();
        Map<String, Named> targets = new LinkedHashMap<>();
        Map<Cell, Lean> cells = new HashMap<>();
        for (Row row : rows) {
            Optional<Named> who = row.named(actor, actorName);
            Optional<Named> what = row.named(target, targetName);
            if (who.isPresent() && what.isPresent()) {
                actors.putIfAbsent(who.get().iri(), who.get());
                targets.putIfAbsent(what.get().iri(), what.get());
                cells.merge(new Cell(who.get().iri(), what.get().iri()), leaning.apply(row), Lean::and);
            }
        }
        return new Matrix(List.copyOf(actors.values()), List.copyOf(targets.values()), cells);
    }

    /** How an actor leans on a proposal; empty if it has no position there. */
    public Optional<Lean> lean(Named actor, Named proposal) {
        return Optional.ofNullable(cells.get(new Cell(actor.iri(), proposal.iri())));
    }

    /** Only the actors and the proposals with the most positions. */
    public Matrix most(int mostActors, int mostProposals) {
        Matrix sorted = in(Order.POSITIONS);
        Set<Named> kept = new HashSet<>(sorted.actors.subList(0, Math.min(mostActors, actors.size())));
        List<Named> filled = proposals.stream()
                .filter(proposal ->
                        kept.stream().anyMatch(actor -> lean(actor, proposal).isPresent()))
                .sorted(Comparator.comparingInt(this::received).reversed())
                .limit(mostProposals)
                .toList();
        List<Named> present = actors.stream()
                .filter(kept::contains)
                .filter(actor -> filled.stream()
                        .anyMatch(proposal -> lean(actor, proposal).isPresent()))
                .toList();
        return new Matrix(present, filled, cells);
    }

    /** In another order; proposals are in that of support among the actors shown. */
    public Matrix in(Order order) {
        List<Named> sorted = switch (order) {
            case POSITIONS ->
                actors.stream()
                        .sorted(Comparator.comparingInt(this::held)
                                .reversed()
                                .thenComparing(Named::name)
                                .thenComparing(Named::iri))
                        .toList();
            case NAME ->
                actors.stream()
                        .sorted(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Named::iri))
                        .toList();
            case AGREEMENT -> chained(in(Order.POSITIONS).actors);
        };
        List<Named> supported = proposals.stream()
                .sorted(Comparator.comparingDouble(this::support)
                        .reversed()
                        .thenComparing(Named::name)
                        .thenComparing(Named::iri))
                .toList();
        return new Matrix(sorted, supported, cells);
    }

    private int held(Named actor) {
        return proposals.stream()
                .flatMap(proposal -> lean(actor, proposal).stream())
                .mapToInt(Lean::positions)
                .sum();
    }

    private int received(Named proposal) {
        return actors.stream()
                .flatMap(actor -> lean(actor, proposal).stream())
                .mapToInt(Lean::positions)
                .sum();
    }

    private double support(Named proposal) {
        return actors.stream()
                .flatMap(actor -> lean(actor, proposal).stream())
                .mapToDouble(lean -> lean.mean().orElse(0))
                .sum();
    }

    /** From the first on, always next the one that agrees most with the one before. */
    private List<Named> chained(List<Named> start) {
        Set<Named> left = new LinkedHashSet<>(start);
        List<Named> chain = new ArrayList<>();
        while (!left.isEmpty()) {
            Named next = chain.isEmpty()
                    ? left.iterator().next()
                    : left.stream()
                            .max(Comparator.comparingDouble((Named actor) -> agreement(chain.getLast(), actor)))
                            .orElseThrow();
            chain.add(next);
            left.remove(next);
        }
        return chain;
    }

    /** The mean product of the leanings on what both spoke of: from -1 to 1. */
    private double agreement(Named one, Named other) {
        return proposals.stream()
                .filter(proposal ->
                        lean(one, proposal).isPresent() && lean(other, proposal).isPresent())
                .collect(Collectors.averagingDouble(proposal -> mean(one, proposal) * mean(other, proposal)));
    }

    private double mean(Named actor, Named proposal) {
        return lean(actor, proposal).map(lean -> lean.mean().orElse(0)).orElse(0.0);
    }
}
