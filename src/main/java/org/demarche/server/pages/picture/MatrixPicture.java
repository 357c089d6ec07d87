package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.server.pages.parts.Matrix;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.StanceTally;

/**
 * A matrix as {@code picture/matrix.jte} draws it: actors across, their names upright, and proposals or documents down.
 *
 * @param bottom where the last row ends
 * @param right where the last column ends
 * @param actors names of the columns; each line is read from the bottom to the top
 */
public record MatrixPicture(
        SavedFrame frame, double bottom, double right, List<Label> actors, List<Label> rows, List<Cell> cells) {

    private static final double ROW_NAME = 300;
    private static final double ACTOR_NAME = 190;
    private static final double GAP = 12;
    private static final double LINE = 16;
    private static final double PADDING = 7;
    private static final double NARROWEST = 44;

    /** Size of the key of a cell. */
    public static final double KEY_WIDTH = 38;

    public static final double KEY_HEIGHT = 20;

    /**
     * A name in lines.
     *
     * @param x where its first line begins
     * @param y where its first line begins
     * @param edge the upper edge of its row, or the left edge of its column
     */
    public record Label(double x, double y, double edge, List<String> lines) {}

    /** A stance; {@code x} and {@code y} are its centre. */
    public record Cell(double x, double y, StanceMark mark, String text) {}

    /** The picture of a matrix. */
    public static MatrixPicture of(Matrix matrix, String title, String subtitle) {
        List<List<String>> actorNames = names(matrix.actors(), ACTOR_NAME);
        double head = actorNames.stream()
                        .flatMap(List::stream)
                        .mapToDouble(Svg::width)
                        .max()
                        .orElse(0)
                + GAP;
        List<Label> actors = new ArrayList<>();
        double right = ROW_NAME + GAP;
        for (List<String> lines : actorNames) {
            double width = Math.max(NARROWEST, lines.size() * LINE + PADDING);
            double first = right + width / 2 - (lines.size() - 1) * LINE / 2 + 4.5;
            actors.add(new Label(first, head - GAP / 2, right, lines));
            right += width;
        }
        List<Label> rows = new ArrayList<>();
        double bottom = head;
        for (List<String> lines : names(matrix.proposals(), ROW_NAME)) {
            rows.add(new Label(0, bottom + PADDING + 12, bottom, lines));
            bottom += Math.max(lines.size() * LINE, KEY_HEIGHT) + 2 * PADDING;
        }
        return new MatrixPicture(
                SavedFrame.ofMarks(title, subtitle, right, bottom),
                bottom,
                right,
                actors,
                rows,
                cells(matrix, edges(actors, right), edges(rows, bottom)));
    }

    private static List<List<String>> names(List<EntityLabel> entities, double width) {
        return entities.stream()
                .map(entity -> Svg.wrapped(entity.name(), width))
                .toList();
    }

    /** The edges of the labels, and the last one. */
    private static List<Double> edges(List<Label> labels, double end) {
        List<Double> edges = new ArrayList<>(labels.stream().map(Label::edge).toList());
        edges.add(end);
        return edges;
    }

    private static List<Cell> cells(Matrix matrix, List<Double> columns, List<Double> rows) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < matrix.proposals().size(); row++) {
            for (int column = 0; column < matrix.actors().size(); column++) {
                double x = (columns.get(column) + columns.get(column + 1)) / 2;
                double y = (rows.get(row) + rows.get(row + 1)) / 2;
                matrix.lean(matrix.actors().get(column), matrix.proposals().get(row))
                        .ifPresent(tally -> cells.add(cell(x, y, tally)));
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::y).thenComparingDouble(Cell::x));
        return cells;
    }

    private static Cell cell(double x, double y, StanceTally tally) {
        StanceMark mark = StanceMark.of(tally);
        return new Cell(x, y, mark, mark.text(tally.positions()));
    }
}
