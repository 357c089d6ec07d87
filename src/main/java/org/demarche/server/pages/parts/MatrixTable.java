package org.demarche.server.pages.parts;

import java.util.List;
import java.util.Optional;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.StanceTally;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as {@code parts/matrix.jte} shows it: a row for each proposal, since their names are long, and a column for each actor. A cell
 * links to its positions.
 */
public record MatrixTable(String caption, List<Hyperlink> actors, List<MatrixRow> rows) {

    /** Up to this number of actors, their names are horizontal on a wide screen; with more, they are vertical. */
    public static final int FEW = 9;

    /** A proposal. */
    public record MatrixRow(Hyperlink proposal, List<MatrixCell> cells) {}

    /**
     * The positions of an actor on a proposal.
     *
     * @param mark null if there are none
     * @param value mean polarity of the latest day, for sorting; empty if there is none
     * @param label the same in words
     * @param href the list of these positions
     */
    public record MatrixCell(@Nullable StanceMark mark, int positions, String value, String label, String href) {}

    private static final MatrixCell EMPTY = new MatrixCell(null, 0, "", "", "");

    /** The table of a matrix. */
    public static MatrixTable of(Matrix matrix, EntityLinks links, String caption) {
        List<MatrixRow> rows = matrix.proposals().stream()
                .map(proposal -> new MatrixRow(
                        links.to(proposal),
                        matrix.actors().stream()
                                .map(actor -> cell(actor, proposal, matrix.lean(actor, proposal)))
                                .toList()))
                .toList();
        return new MatrixTable(caption, links.all(matrix.actors()), rows);
    }

    private static MatrixCell cell(EntityLabel actor, EntityLabel proposal, Optional<StanceTally> tally) {
        if (tally.isEmpty()) {
            return EMPTY;
        }
        int positions = tally.get().positions();
        StanceMark mark = StanceMark.of(tally.get());
        String label = actor.name() + " " + mark.verb() + ": " + proposal.name() + " ("
                + (positions == 1 ? "1 position" : positions + " positions") + ")";
        String value = tally.get().polarity().isPresent()
                ? Double.toString(tally.get().polarity().getAsDouble())
                : "";
        return new MatrixCell(mark, positions, value, label, EntityLinks.positions(actor, proposal));
    }
}
