package org.demarche.network.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.network.NetworkMatrix;
import org.junit.jupiter.api.Test;

/** Rows and columns with like cells become neighbours. */
class ClusteredMatrixTest {

    private static final NetworkMatrix MIXED = new NetworkMatrix(
            List.of("ansel", "berta", "carl", "dora", "silent"),
            List.of("dam", "levy", "road", "toll"),
            new double[][] {
                {2, 0, -1, 0},
                {0, 3, 0, 1},
                {1, 0, -2, 0},
                {0, 1, 0, 2},
                {0, 0, 0, 0},
            });

    @Test
    void likeRowsAndColumnsAreNeighbours() {
        ClusteredMatrix ordered = ClusteredMatrix.of(MIXED, 1);
        assertEquals(
                List.of("ansel", "carl", "berta", "dora", "silent"),
                ordered.matrix().rows());
        assertArrayEquals(new int[] {0, 0, 1, 1, Clusters.NONE}, ordered.rowClusters());
        // Columns: a dam and a road have opposite cells, so that neither is like another; a levy and a toll are alike.
        assertEquals(List.of("levy", "toll", "dam", "road"), ordered.matrix().columns());
    }

    @Test
    void cellsMoveWithTheirRowsAndColumns() {
        NetworkMatrix ordered = ClusteredMatrix.of(MIXED, 1).matrix();
        for (int row = 0; row < ordered.rows().size(); row++) {
            for (int column = 0; column < ordered.columns().size(); column++) {
                assertEquals(
                        MIXED.cells()[MIXED.rows().indexOf(ordered.rows().get(row))][
                                MIXED.columns().indexOf(ordered.columns().get(column))],
                        ordered.cells()[row][column]);
            }
        }
    }
}
