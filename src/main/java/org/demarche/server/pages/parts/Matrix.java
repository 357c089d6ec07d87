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
        Map<String, Named> actors = new LinkedHashMap<>();
        Map<String, Named> proposals = new LinkedHashMap<>();
        Map<Cell, Lean> cells = new HashMap<>();
        for (Row row : rows) {
            Optional<Named> actor = row.named("actor", "actorName");
            Optional<Named> proposal = row.named("proposal", "proposalLabel");
            if (actor.isPresent() && proposal.isPresent()) {
                actors.putIfAbsent(actor.get().iri(), actor.get());
                proposals.putIfAbsent(proposal.get().iri(), proposal.get());
                cells.put(new Cell(actor.get().iri(), proposal.get().iri()), Lean.of(row));
            }
        }
        return new Matrix(List.copyOf(actors.values()), List.copyOf(proposals.values()), cells);
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
        List<Named> sorted =
                switch (order) {
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
                            .max(Comparator.comparingDouble(
                                    (Named actor) -> agreement(chain.getLast(), actor)))
                            .orElseThrow();
            chain.add(next);
            left.remove(next);
        }
        return chain;
    }

    /** The mean product of the leanings on what both spoke of: from -1 to 1. */
    private double agreement(Named one, Named other) {
        return proposals.stream()
                .filter(proposal -> lean(one, proposal).isPresent()
                        && lean(other, proposal).isPresent())
                .collect(Collectors.averagingDouble(proposal -> mean(one, proposal) * mean(other, proposal)));
    }

    private double mean(Named actor, Named proposal) {
        return lean(actor, proposal).map(lean -> lean.mean().orElse(0)).orElse(0.0);
    }
}
