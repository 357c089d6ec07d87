package org.demarche.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked example of docs/networks.md, and what holds for all networks. */
class DiscourseNetworkTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2024, 3, 4, 0, 0);
    private static final int AGAINST = 0;
    private static final int FOR = 1;

    private static final List<NetworkPosition> EXAMPLE = List.of(
            position("league", "toll", FOR, 1),
            position("league", "toll", FOR, 2),
            position("league", "tunnel", AGAINST, 3),
            position("odo", "toll", FOR, 4),
            position("odo", "toll", AGAINST, 5));

    private static NetworkPosition position(String row, String column, int level, int days) {
        return new NetworkPosition(row, column, level, DAY.plusDays(days), "article");
    }

    private static NetworkMatrix network(List<NetworkPosition> positions, NetworkOptions options) {
        return DiscourseNetwork.of(NetworkInput.of(positions, positions, options), options);
    }

    private static NetworkOptions options(Aggregation aggregation, Normalization normalization) {
        return new NetworkOptions(
                true, LevelScale.FOR_AND_AGAINST, aggregation, normalization, DuplicateRule.INCLUDE, false);
    }

    @ParameterizedTest
    @CsvSource({
        "CONGRUENCE, NONE, 2",
        "CONFLICT, NONE, 2",
        "SUBTRACT, NONE, 0",
        "IGNORE, NONE, 4",
        "CONGRUENCE, AVERAGE, 0.8",
        "CONGRUENCE, DNA_COSINE, 0.3333333333333333",
        "CONGRUENCE, COSINE, 0.6324555320336759",
        "CONGRUENCE, JACCARD, 0.3333333333333333",
        "IGNORE, JACCARD, 0.5",
    })
    void computesTheExample(Aggregation aggregation, Normalization normalization, double expected) {
        NetworkMatrix network = network(EXAMPLE, options(aggregation, normalization));
        assertEquals(List.of("league", "odo"), network.rows());
        assertEquals(expected, network.cells()[0][1], 1e-12);
        assertEquals(expected, network.cells()[1][0], 1e-12);
        assertEquals(0, network.cells()[0][0]);
    }

    @Test
    void countsConditionalStancesByTheirDistance() {
        NetworkOptions options = new NetworkOptions(
                true, LevelScale.CONDITIONAL, Aggregation.CONGRUENCE, Normalization.NONE, DuplicateRule.INCLUDE, false);
        int support = 3;
        int conditionalSupport = 2;
        List<NetworkPosition> positions =
                List.of(position("a", "toll", support, 1), position("b", "toll", conditionalSupport, 1));
        assertEquals(0.75, network(positions, options).cells()[0][1]);
    }

    @Test
    void countsEachWeekOfEachYear() {
        List<NetworkPosition> sameWeekNumber = List.of(
                new NetworkPosition("a", "toll", FOR, LocalDateTime.of(2020, 1, 6, 0, 0), "1"),
                new NetworkPosition("a", "toll", FOR, LocalDateTime.of(2020, 1, 7, 0, 0), "2"),
                new NetworkPosition("a", "toll", FOR, LocalDateTime.of(2021, 1, 12, 0, 0), "3"));
        assertEquals(2, DuplicateRule.PER_WEEK.apply(sameWeekNumber, true).size());
        assertEquals(1, DuplicateRule.DNA_WEEK.apply(sameWeekNumber, true).size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Normalization.class,
            names = {"NONE", "AVERAGE", "DNA_COSINE", "DNA_JACCARD"})
    void subtractIsCongruenceMinusConflict(Normalization normalization) {
        List<NetworkPosition> positions = random(1);
        double[][] congruence = network(positions, options(Aggregation.CONGRUENCE, normalization))
                .cells();
        double[][] conflict =
                network(positions, options(Aggregation.CONFLICT, normalization)).cells();
        double[][] subtract =
                network(positions, options(Aggregation.SUBTRACT, normalization)).cells();
        for (int i = 0; i < subtract.length; i++) {
            for (int j = 0; j < subtract.length; j++) {
                assertEquals(congruence[i][j] - conflict[i][j], subtract[i][j], 1e-9);
                assertEquals(subtract[j][i], subtract[i][j]);
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderOfPositions() {
        List<NetworkPosition> positions = random(2);
        List<NetworkPosition> shuffled = new ArrayList<>(positions);
        Collections.shuffle(shuffled, new Random(3));
        NetworkOptions options = options(Aggregation.CONGRUENCE, Normalization.AVERAGE);
        assertEquals(
                network(positions, options).sum(), network(shuffled, options).sum(), 1e-9);
    }

    @Test
    void aWindowIsTheNetworkOfItsPositions() {
        List<NetworkPosition> positions = random(4);
        NetworkOptions options = options(Aggregation.SUBTRACT, Normalization.DNA_JACCARD);
        NetworkInput input = NetworkInput.of(positions, positions, options);
        List<TimeSlice> slices = new ArrayList<>();
        NetworkSeries.ofTime(
                input, options, NetworkSeries.Windows.of(WindowUnit.DAYS, 20), DAY, DAY.plusDays(100), slices::add);
        assertEquals(81, slices.size());
        for (TimeSlice slice : slices) {
            List<NetworkPosition> inside = positions.stream()
                    .filter(it ->
                            !it.time().isBefore(slice.from()) && !it.time().isAfter(slice.to()))
                    .toList();
            NetworkMatrix expected = network(inside, options);
            assertEquals(expected.rows(), slice.network().rows());
            assertEquals(expected.sum(), slice.network().sum(), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"UNIFORM, 1", "EPANECHNIKOV, 0.84", "TRIANGULAR, 0.6", "GAUSSIAN, 0.9231163463866358"})
    void aPositionWeighsByItsDistanceFromTheMiddle(Kernel kernel, double atTwoFifths) {
        assertEquals(1, kernel.weight(0));
        assertEquals(atTwoFifths, kernel.weight(0.4), 1e-12);
        assertEquals(kernel.weight(0.4), kernel.weight(-0.4));
    }

    /** The example of docs/networks.md: one position two days before the middle, the other in the middle, of a window of ten days. */
    @Test
    void aPairOfPositionsWeighsTheGeometricMeanOfBoth() {
        List<NetworkPosition> positions = List.of(position("a", "toll", FOR, 8), position("b", "toll", FOR, 10));
        NetworkOptions options = options(Aggregation.CONGRUENCE, Normalization.NONE);
        NetworkSeries.Windows windows = new NetworkSeries.Windows(WindowUnit.DAYS, 10, 1, Kernel.EPANECHNIKOV);
        List<TimeSlice> slices = new ArrayList<>();
        NetworkSeries.ofTime(
                NetworkInput.of(positions, positions, options), options, windows, DAY, DAY.plusDays(20), slices::add);
        TimeSlice around = slices.stream()
                .filter(slice -> slice.middle().equals(DAY.plusDays(10)))
                .findFirst()
                .orElseThrow();
        assertEquals(Math.sqrt(0.84), around.network().cells()[0][1], 1e-12);
        assertEquals(0, around.network().cells()[0][0]);
    }

    @Test
    void theUniformKernelGivesTheNetworksOfWindows() {
        List<NetworkPosition> positions = random(5);
        NetworkOptions options = options(Aggregation.SUBTRACT, Normalization.AVERAGE);
        NetworkInput input = NetworkInput.of(positions, positions, options);
        List<TimeSlice> counted = new ArrayList<>();
        List<TimeSlice> weighed = new ArrayList<>();
        NetworkSeries.ofTime(
                input,
                options,
                new NetworkSeries.Windows(WindowUnit.DAYS, 10, 7, null),
                DAY,
                DAY.plusDays(100),
                counted::add);
        NetworkSeries.ofTime(
                input,
                options,
                new NetworkSeries.Windows(WindowUnit.DAYS, 10, 7, Kernel.UNIFORM),
                DAY,
                DAY.plusDays(100),
                weighed::add);
        assertEquals(13, counted.size());
        for (int i = 0; i < counted.size(); i++) {
            assertEquals(counted.get(i).middle(), weighed.get(i).middle());
            assertEquals(
                    counted.get(i).network().sum(), weighed.get(i).network().sum(), 1e-9);
        }
    }

    @Test
    void refusesMeasuresThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> options(Aggregation.COMBINE, Normalization.NONE));
        assertThrows(IllegalArgumentException.class, () -> options(Aggregation.CONGRUENCE, Normalization.ACTIVITY));
        assertThrows(IllegalArgumentException.class, () -> options(Aggregation.CONFLICT, Normalization.COSINE));
    }

    @Test
    void keepsIsolatesWhenAsked() {
        NetworkOptions options = new NetworkOptions(
                false,
                LevelScale.FOR_AND_AGAINST,
                Aggregation.SUBTRACT,
                Normalization.NONE,
                DuplicateRule.INCLUDE,
                true);
        NetworkInput input = new NetworkInput(EXAMPLE, Set.of("ansel"), Set.of("bridge"));
        NetworkMatrix network = DiscourseNetwork.of(input, options);
        assertEquals(List.of("ansel", "league", "odo"), network.rows());
        assertEquals(List.of("bridge", "toll", "tunnel"), network.columns());
        assertEquals(2, network.cells()[1][1]);
    }

    private static List<NetworkPosition> random(long seed) {
        Random random = new Random(seed);
        List<NetworkPosition> positions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            positions.add(position(
                    "actor" + random.nextInt(8),
                    "target" + random.nextInt(12),
                    random.nextInt(2),
                    random.nextInt(101)));
        }
        return positions;
    }
}
