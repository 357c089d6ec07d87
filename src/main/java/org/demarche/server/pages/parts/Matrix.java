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
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.StanceTally;

/**
 * Actors and proposals, and the stance of each actor on each proposal.
 *
 * @param actors in the order in which they are shown
 * @param proposals in the order in which they are shown
 * @param cells by actor and proposal
 */
public record Matrix(List<EntityLabel> actors, List<EntityLabel> proposals, Map<Cell, StanceTally> cells) {

    public Matrix {
        actors = List.copyOf(actors);
        proposals = List.copyOf(proposals);
        cells = Map.copyOf(cells);
    }

    /** Where an actor and a proposal meet; both by IRI. */
    public record Cell(String actor, String proposal) {}

    /** The order of actors. */
    public enum Order {
        /** Those with the most positions first. */
        POSITIONS,
        /** By name. */
        NAME,
        /** Actors who agree next to each other. */
        AGREEMENT
    }

    /** The order of proposals. */
    public enum RowOrder {
        /** Those with the most support among the actors shown first. */
        SUPPORT,
        /** Those with the most positions first. */
        POSITIONS,
        /** Those with many actors on either side first. */
        DISPUTED,
        /** By name. */
        NAME
    }

    /** From the columns of the query {@code matrix}. */
    public static Matrix of(List<Row> rows) {
        return of(rows, "actor", "actorName", "proposal", "proposalLabel", StanceTally::of);
    }

    /**
     * From any result with an actor, a target and a stance.
     *
     * @param actor the column of the actors
     * @param actorName the column of their names
     * @param target the column of the targets
     * @param targetName the column of their names
     * @param leaning the stance in a row; several rows of one cell are combined
     */
    public static Matrix of(
            List<Row> rows,
            String actor,
            String actorName,
            String target,
            String targetName,
            Function<Row, StanceTally> leaning) {
        Map<String, EntityLabel> actors = new LinkedHashMap<>();
        Map<String, EntityLabel> targets = new LinkedHashMap<>();
        Map<Cell, StanceTally> cells = new HashMap<>();
        for (Row row : rows) {
            Optional<EntityLabel> who = row.named(actor, actorName);
            Optional<EntityLabel> what = row.named(target, targetName);
            if (who.isPresent() && what.isPresent()) {
                actors.putIfAbsent(who.get().iri(), who.get());
                targets.putIfAbsent(what.get().iri(), what.get());
                cells.merge(new Cell(who.get().iri(), what.get().iri()), leaning.apply(row), StanceTally::and);
            }
        }
        return new Matrix(List.copyOf(actors.values()), List.copyOf(targets.values()), cells);
    }

    /** The stance of an actor on a proposal; empty if it has no position on it. */
    public Optional<StanceTally> lean(EntityLabel actor, EntityLabel proposal) {
        return Optional.ofNullable(cells.get(new Cell(actor.iri(), proposal.iri())));
    }

    /** Only the actors and the proposals with the most positions. */
    public Matrix most(int mostActors, int mostProposals) {
        Matrix sorted = in(Order.POSITIONS);
        Set<EntityLabel> kept = new HashSet<>(sorted.actors.subList(0, Math.min(mostActors, actors.size())));
        List<EntityLabel> filled = proposals.stream()
                .filter(proposal ->
                        kept.stream().anyMatch(actor -> lean(actor, proposal).isPresent()))
                .sorted(Comparator.comparingInt(this::received).reversed())
                .limit(mostProposals)
                .toList();
        List<EntityLabel> present = actors.stream()
                .filter(kept::contains)
                .filter(actor -> filled.stream()
                        .anyMatch(proposal -> lean(actor, proposal).isPresent()))
                .toList();
        return new Matrix(present, filled, cells);
    }

    /** In another order; proposals are in that of support among the actors shown. */
    public Matrix in(Order order) {
        return in(order, RowOrder.SUPPORT);
    }

    /** In another order. */
    public Matrix in(Order order, RowOrder rowOrder) {
        List<EntityLabel> sorted = switch (order) {
            case POSITIONS ->
                actors.stream()
                        .sorted(Comparator.comparingInt(this::held)
                                .reversed()
                                .thenComparing(EntityLabel::name)
                                .thenComparing(EntityLabel::iri))
                        .toList();
            case NAME ->
                actors.stream()
                        .sorted(Comparator.comparing(EntityLabel::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(EntityLabel::iri))
                        .toList();
            case AGREEMENT -> chained(in(Order.POSITIONS).actors);
        };
        Comparator<EntityLabel> rows = switch (rowOrder) {
            case SUPPORT -> Comparator.comparingDouble(this::support).reversed();
            case POSITIONS -> Comparator.comparingInt(this::received).reversed();
            case DISPUTED ->
                Comparator.comparingLong((EntityLabel each) -> Math.min(on(each, 1), on(each, -1)))
                        .thenComparingLong(each -> on(each, 1) + on(each, -1))
                        .reversed();
            case NAME -> Comparator.comparing(EntityLabel::name, String.CASE_INSENSITIVE_ORDER);
        };
        List<EntityLabel> sortedRows = proposals.stream()
                .sorted(rows.thenComparing(EntityLabel::name).thenComparing(EntityLabel::iri))
                .toList();
        return new Matrix(sorted, sortedRows, cells);
    }

    /** The number of actors on one side of a proposal: 1 for it, -1 against it. */
    private long on(EntityLabel proposal, int side) {
        return actors.stream()
                .flatMap(actor -> lean(actor, proposal).stream())
                .filter(tally -> Math.signum(tally.polarity().orElse(0)) == side)
                .count();
    }

    private int held(EntityLabel actor) {
        return proposals.stream()
                .flatMap(proposal -> lean(actor, proposal).stream())
                .mapToInt(StanceTally::positions)
                .sum();
    }

    private int received(EntityLabel proposal) {
        return actors.stream()
                .flatMap(actor -> lean(actor, proposal).stream())
                .mapToInt(StanceTally::positions)
                .sum();
    }

    private double support(EntityLabel proposal) {
        return actors.stream()
                .flatMap(actor -> lean(actor, proposal).stream())
                .mapToDouble(lean -> lean.polarity().orElse(0))
                .sum();
    }

    /** Starts with the first actor; each next one is the one that agrees most with the one before. */
    private List<EntityLabel> chained(List<EntityLabel> start) {
        Set<EntityLabel> left = new LinkedHashSet<>(start);
        List<EntityLabel> chain = new ArrayList<>();
        while (!left.isEmpty()) {
            EntityLabel next = chain.isEmpty()
                    ? left.iterator().next()
                    : left.stream()
                            .max(Comparator.comparingDouble((EntityLabel actor) -> agreement(chain.getLast(), actor)))
                            .orElseThrow();
            chain.add(next);
            left.remove(next);
        }
        return chain;
    }

    /** The mean product of the stances on common targets, from -1 to 1. */
    private double agreement(EntityLabel one, EntityLabel other) {
        return proposals.stream()
                .filter(proposal ->
                        lean(one, proposal).isPresent() && lean(other, proposal).isPresent())
                .collect(Collectors.averagingDouble(proposal -> polarity(one, proposal) * polarity(other, proposal)));
    }

    private double polarity(EntityLabel actor, EntityLabel proposal) {
        return lean(actor, proposal).map(lean -> lean.polarity().orElse(0)).orElse(0.0);
    }
}
