package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A matrix of numbers as {@code picture/heatMap.jte} draws it: blue above 0, orange below, the stronger the further from 0.
 *
 * @param title for those who do not see it
 * @param width of all
 * @param height of all, with the caption
 * @param right where the last column ends
 * @param bottom where the last row ends
 * @param rows names of the rows
 * @param columns names of the columns, to be read from the bottom to the top
 * @param cells those that are not 0
 * @param scale samples of the colours
 * @param caption below it
 */
public record HeatMapPicture(
        String title,
        double width,
        double height,
        double right,
        double bottom,
        List<Label> rows,
        List<Label> columns,
        List<Cell> cells,
        List<Cell> scale,
        PictureCaption caption) {

    /** Where the columns begin. */
    public static final double LEFT = 250;

    /** Where the rows begin. */
    public static final double TOP = 210;

    /** Width and height of a cell. */
    public static final double SIZE = 26;

    private static final double MARGIN = 24;
    private static final double CLUSTER_GAP = 6;
    private static final double NAME = 200;

    /** Height of a line of a name. */
    public static final double LINE = 14;

    private static final double SCALE = 40;
    private static final double NARROWEST = 420;
    private static final double FAINTEST = 0.12;
    private static final double STRONG = 0.55;

    /**
     * A row or a column.
     *
     * @param at its upper or left edge
     * @param lines its name, in lines
     */
    public record Label(double at, List<String> lines, String name, String href) {

        /** A row or column, whose place is not known yet. */
        public static Label of(String name, String href) {
            return new Label(0, Svg.wrapped(name, NAME), name, href);
        }

        private Label at(double place) {
            return new Label(place, lines, name, href);
        }

        /** Its height or width. */
        double size() {
            return Math.max(SIZE, lines.size() * LINE + 2);
        }

        /** The middle of it. */
        public double middle() {
            return at + size() / 2;
        }

        /** The base line of the first line of its name, along the axis. */
        public double firstLine() {
            return middle() + 4 - (lines.size() - 1) * LINE / 2;
        }
    }

    /**
     * A cell.
     *
     * @param side 1 above 0, -1 below, 0 at 0
     * @param strength from 0 to 1
     * @param text the number
     * @param title what it says, in words
     */
    public record Cell(double x, double y, int side, double strength, String text, String title) {

        /** Its colour, which is mixed with the ground by its strength. */
        public String colour() {
            return side > 0 ? Svg.FOR : side < 0 ? Svg.AGAINST : Svg.NEITHER;
        }

        /** Its class in the style sheet. */
        public String word() {
            return side > 0 ? "for" : side < 0 ? "against" : "neither";
        }

        /** The opacity of its colour, from 0 to 1. */
        public double opacity() {
            return Math.rint(100 * (FAINTEST + (1 - FAINTEST) * strength)) / 100;
        }

        /** Whether light text can be read on it, and dark text cannot. */
        public boolean isStrong() {
            return strength > STRONG;
        }

        /** The colour of its text. */
        public String ink() {
            return isStrong() ? Svg.PAPER : Svg.INK;
        }
    }

    /** The number of a cell; not a number if nothing was said. */
    @FunctionalInterface
    public interface Numbers {
        double at(int row, int column);
    }

    /** How numbers and cells are written. */
    @FunctionalInterface
    public interface Words {
        String of(double number);
    }

    /**
     * The picture of a matrix.
     *
     * @param rows with the cluster of each
     * @param columns with the cluster of each
     * @param source settings and source
     */
    public static HeatMapPicture of(
            String title, Side rows, Side columns, Numbers numbers, Words words, List<String> source) {
        List<Label> rowLabels = rows.placed(TOP);
        List<Label> columnLabels = columns.placed(LEFT);
        double right = end(columnLabels, LEFT);
        double bottom = end(rowLabels, TOP);
        double most = 0;
        for (int row = 0; row < rowLabels.size(); row++) {
            for (int column = 0; column < columnLabels.size(); column++) {
                double number = numbers.at(row, column);
                most = Double.isNaN(number) ? most : Math.max(most, Math.abs(number));
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rowLabels.size(); row++) {
            for (int column = 0; column < columnLabels.size(); column++) {
                double number = numbers.at(row, column);
                if (!Double.isNaN(number)) {
                    String text = words.of(number);
                    String names = rowLabels.get(row).name() + " on "
                            + columnLabels.get(column).name();
                    cells.add(new Cell(
                            columnLabels.get(column).middle() - SIZE / 2,
                            rowLabels.get(row).middle() - SIZE / 2,
                            (int) Math.signum(number),
                            number == 0 ? 0 : Math.abs(number) / most,
                            text,
                            names + ": " + text));
                }
            }
        }
        double width = Math.max(right, NARROWEST) + MARGIN;
        PictureCaption caption =
                PictureCaption.of(MARGIN, bottom + SCALE + MARGIN, width - 2 * MARGIN, title, List.of(), source);
        return new HeatMapPicture(
                title,
                width,
                bottom + SCALE + MARGIN + caption.height() + MARGIN,
                right,
                bottom,
                rowLabels,
                columnLabels,
                cells,
                scale(cells, most, bottom + MARGIN, words),
                caption);
    }

    private static double end(List<Label> labels, double start) {
        return labels.isEmpty()
                ? start
                : labels.getLast().at() + labels.getLast().size();
    }

    /** Five colours with their numbers, or only those of the side that occurs. */
    private static List<Cell> scale(List<Cell> cells, double most, double y, Words words) {
        List<Cell> scale = new ArrayList<>();
        double x = MARGIN;
        for (double share : new double[] {-1, -0.5, 0.5, 1}) {
            int side = (int) Math.signum(share);
            if (cells.stream().anyMatch(cell -> cell.side() == side)) {
                scale.add(new Cell(x, y, side, Math.abs(share), words.of(share * most), ""));
                x += SIZE * 2;
            }
        }
        return scale;
    }

    /**
     * The rows or the columns.
     *
     * @param clusterOf cluster of each; those of a cluster are neighbours
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Side(List<Label> labels, int[] clusterOf) {

        /** Each in its place, with a gap between clusters. */
        private List<Label> placed(double start) {
            List<Label> placed = new ArrayList<>();
            double at = start;
            for (int i = 0; i < labels.size(); i++) {
                at += i > 0 && clusterOf[i] != clusterOf[i - 1] ? CLUSTER_GAP : 0;
                placed.add(labels.get(i).at(at));
                at += labels.get(i).size();
            }
            return placed;
        }
    }
}
