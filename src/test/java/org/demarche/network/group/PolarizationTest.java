package org.demarche.network.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.group.Polarization.Camps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolarizationTest {

    private static NetworkMatrix matrix(int size, java.util.function.IntBinaryOperator cell) {
        List<String> actors = IntStream.range(0, size)
                .mapToObj(i -> "actor" + (char) ('a' + i))
                .toList();
        double[][] cells = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                cells[i][j] = i == j ? 0 : cell.applyAsInt(Math.min(i, j), Math.max(i, j));
            }
        }
        return new NetworkMatrix(actors, actors, cells);
    }

    private static Set<Set<String>> sets(Camps camps) {
        return camps.camps().stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 30})
    void perfectCampsAreFoundAndFullyPolarized(int size) {
        // Even actors agree with each other, odd ones too; even and odd ones disagree.
        NetworkMatrix congruence = matrix(size, (i, j) -> (i + j) % 2 == 0 ? 3 : 0);
        NetworkMatrix conflict = matrix(size, (i, j) -> (i + j) % 2 == 0 ? 0 : 2);
        Camps camps = Polarization.of(congruence, conflict, 2, 1);
        assertEquals(1, camps.value(), 1e-12);
        Set<String> even = IntStream.range(0, size)
                .filter(i -> i % 2 == 0)
                .mapToObj(congruence.rows()::get)
                .collect(Collectors.toSet());
        assertTrue(sets(camps).contains(even), camps.toString());
    }

    @Test
    void campsNeedNotBeOfEqualSize() {
        NetworkMatrix congruence = matrix(7, (i, j) -> i > 0 ? 1 : 0);
        NetworkMatrix conflict = matrix(7, (i, j) -> i > 0 ? 0 : 1);
        Camps camps = Polarization.of(congruence, conflict, 2, 1);
        assertEquals(1, camps.value(), 1e-12);
        assertTrue(sets(camps).contains(Set.of("actora")), camps.toString());
    }

    @Test
    void consensusIsLessPolarizedThanCamps() {
        Camps camps = Polarization.of(matrix(6, (i, j) -> 1), matrix(6, (i, j) -> 0), 2, 1);
        assertTrue(camps.value() < 0.9, camps.toString());
    }

    @Test
    void nobodyWhoAgreesOrDisagreesIsNoPolarization() {
        assertEquals(
                0,
                Polarization.of(matrix(4, (i, j) -> 0), matrix(4, (i, j) -> 0), 2, 1)
                        .value());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSearchFindsWhatAllPartitionsShow(long seed) {
        Random random = new Random(seed);
        int[][] drawn = IntStream.range(0, 20)
                .mapToObj(i -> random.ints(20, 0, 5).toArray())
                .toArray(int[][]::new);
        NetworkMatrix congruence = matrix(9, (i, j) -> drawn[i][j]);
        NetworkMatrix conflict = matrix(9, (i, j) -> drawn[j][i]);
        for (int camps = 2; camps <= 3; camps++) {
            Camps exact = Polarization.of(congruence, conflict, camps, PartitionSearch::exact);
            Camps found = Polarization.of(congruence, conflict, camps, search -> search.descents(10, seed));
            assertEquals(exact.value(), found.value(), 1e-12);
        }
    }

    @Test
    void theSameSeedGivesTheSameCamps() {
        Random random = new Random(9);
        int[][] drawn = IntStream.range(0, 25)
                .mapToObj(i -> random.ints(25, 0, 5).toArray())
                .toArray(int[][]::new);
        NetworkMatrix congruence = matrix(25, (i, j) -> drawn[i][j]);
        NetworkMatrix conflict = matrix(25, (i, j) -> drawn[j][i]);
        assertEquals(Polarization.of(congruence, conflict, 3, 5), Polarization.of(congruence, conflict, 3, 5));
    }

    /** The worked example of docs/networks.md: two camps of three, with DNA's score of a partition. */
    @Test
    void dnaScoresTheTrueCampsLeast() {
        NetworkMatrix congruence = matrix(6, (i, j) -> (i + j) % 2 == 0 ? 3 : 0);
        NetworkMatrix conflict = matrix(6, (i, j) -> (i + j) % 2 == 0 ? 0 : 2);
        double trueCamps = dnaScore(congruence, conflict, 0b010101);
        assertEquals(0.25, trueCamps, 1e-12);
        for (int camp = 0; camp < 1 << 6; camp++) {
            if (Integer.bitCount(camp) == 3) {
                assertTrue(dnaScore(congruence, conflict, camp) >= trueCamps - 1e-12);
            }
        }
    }

    private static double dnaScore(NetworkMatrix congruence, NetworkMatrix conflict, int camp) {
        double spread = 6 * congruence.sum() / 12 / 12; // s(s-1)/W · |C|/W with s = 3, W = 12
        double between = 9 * conflict.sum() / 18 / 18; // s·s/B · |F|/B with B = 18
        double distance = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                boolean same = (camp >> i & 1) == (camp >> j & 1);
                distance += i == j ? 0 : Math.abs(congruence.cells()[i][j] - (same ? spread : 0));
                distance += i == j ? 0 : Math.abs(conflict.cells()[i][j] - (same ? 0 : between));
            }
        }
        return distance / (2 * (congruence.sum() + conflict.sum()));
    }

    @Test
    void refusesASingleCamp() {
        NetworkMatrix any = matrix(3, (i, j) -> 1);
        assertThrows(IllegalArgumentException.class, () -> Polarization.of(any, any, 1, 1));
    }
}
