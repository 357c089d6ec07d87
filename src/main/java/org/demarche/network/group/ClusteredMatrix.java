package org.demarche.network.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;

/**
 * A two-mode matrix whose rows and columns are ordered so that similar ones are neighbours. Two rows are tied by the sum of the
 * products of their cells, so rows with the same signs attract each other; clusters are those of {@link Clusters}, and the same goes for
 * columns. Within a cluster, the largest sum comes first.
 *
 * @param matrix in its new order
 * @param rowClusters cluster of each row; {@link Clusters#NONE} for those that are like no other, which come last
 * @param columnClusters cluster of each column
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ClusteredMatrix(NetworkMatrix matrix, int[] rowClusters, int[] columnClusters) {

    /**
     * Orders a matrix.
     *
     * @param seed the same seed gives the same order
     */
    public static ClusteredMatrix of(NetworkMatrix matrix, long seed) {
        double[][] cells = matrix.cells();
        double[][] transposed = transposed(cells, matrix.columns().size());
        int[] rowClusters = clusters(matrix.rows(), cells, seed);
        int[] columnClusters = clusters(matrix.columns(), transposed, seed);
        int[] rows = order(rowClusters, cells);
        int[] columns = order(columnClusters, transposed);
        return new ClusteredMatrix(
                matrix.part(rows, columns), reordered(rowClusters, rows), reordered(columnClusters, columns));
    }

    private static double[][] transposed(double[][] cells, int columns) {
        double[][] transposed = new double[columns][cells.length];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column][row] = cells[row][column];
            }
        }
        return transposed;
    }

    private static int[] clusters(List<String> labels, double[][] cells, long seed) {
        List<NetworkTie> ties = new ArrayList<>();
        for (int one = 0; one < cells.length; one++) {
            for (int other = one + 1; other < cells.length; other++) {
                double weight = product(cells[one], cells[other]);
                if (weight > 0) {
                    ties.add(new NetworkTie(one, other, weight));
                }
            }
        }
        List<NetworkNode> nodes = labels.stream()
                .map(label -> new NetworkNode(label, label, "", Map.of()))
                .toList();
        return Clusters.of(new NetworkGraph(nodes, nodes.size(), ties, false, false), 1, seed);
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static int[] order(int[] clusterOf, double[][] cells) {
        return IntStream.range(0, cells.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer place) ->
                                clusterOf[place] == Clusters.NONE ? Integer.MAX_VALUE : clusterOf[place])
                        .thenComparingDouble(
                                place -> -Arrays.stream(cells[place]).sum()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] reordered(int[] values, int[] order) {
        return Arrays.stream(order).map(place -> values[place]).toArray();
    }
}
