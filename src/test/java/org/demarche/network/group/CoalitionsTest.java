package org.demarche.network.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.demarche.network.NetworkMatrix;
import org.junit.jupiter.api.Test;

class CoalitionsTest {

    private static final List<String> ACTORS = List.of("ansel", "league", "north", "odo", "south");

    private static NetworkMatrix network(double[][] cells) {
        return new NetworkMatrix(ACTORS, ACTORS, cells);
    }

    /** The example of docs/networks.md: all fits but for a tie of -1 within a block. */
    @Test
    void findsTheBlocksWithTheLeastFrustration() {
        Coalitions.Blocks found = Coalitions.of(
                network(new double[][] {
                    {0, 2, 1, -2, 0},
                    {2, 0, -1, 0, -3},
                    {1, -1, 0, -2, 0},
                    {-2, 0, -2, 0, 2},
                    {0, -3, 0, 2, 0}
                }),
                2,
                1);
        assertEquals(Set.of(List.of("ansel", "league", "north"), List.of("odo", "south")), Set.copyOf(found.blocks()));
        assertEquals(1.0 / 13, found.frustration(), 1e-12);
    }

    @Test
    void whoHasNoTieIsInNoBlock() {
        double[][] cells = new double[5][5];
        cells[0][1] = -1;
        cells[1][0] = -1;
        Coalitions.Blocks found = Coalitions.of(network(cells), 2, 1);
        assertEquals(Set.of(List.of("ansel"), List.of("league")), Set.copyOf(found.blocks()));
        assertEquals(0, found.frustration());
    }

    @Test
    void refusesASingleBlock() {
        assertThrows(IllegalArgumentException.class, () -> Coalitions.of(network(new double[5][5]), 1, 1));
    }
}
