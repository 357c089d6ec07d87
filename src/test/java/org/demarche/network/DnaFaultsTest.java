package org.demarche.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.demarche.network.group.Polarization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The differences from Discourse Network Analyzer in docs/networks.md, by example: its figure by its own formula, and ours. Rows 1, 3
 * and 6 are in the tests of polarization and of spectra.
 */
class DnaFaultsTest {

    private static final LocalDateTime MIDDLE = LocalDateTime.of(2024, 6, 1, 0, 0);
    private static final int AGAINST = 0;
    private static final int FOR = 1;

    private static NetworkPosition position(String row, String column, int level, LocalDateTime time) {
        return new NetworkPosition(row, column, level, time, row + column + time);
    }

    private static NetworkOptions options(Aggregation aggregation, Normalization normalization, DuplicateRule rule) {
        return new NetworkOptions(true, LevelScale.FOR_AND_AGAINST, aggregation, normalization, rule, false);
    }

    private static NetworkMatrix network(List<NetworkPosition> positions, NetworkOptions options) {
        return DiscourseNetwork.of(NetworkInput.of(positions, positions, options), options);
    }

    /** The network of a single window, which is as wide as the period. */
    private static NetworkMatrix weighted(
            List<NetworkPosition> positions, int days, Kernel kernel, NetworkOptions options) {
        List<TimeSlice> slices = new ArrayList<>();
        NetworkSeries.ofTime(
                NetworkInput.of(positions, positions, options),
                options,
                new NetworkSeries.Windows(WindowUnit.DAYS, days, 1, kernel),
                MIDDLE.minusDays(days / 2),
                MIDDLE.plusDays(days / 2),
                slices::add);
        assertEquals(1, slices.size());
        return slices.getFirst().network();
    }

    /** Row 2: DNA takes the subtract network of a window for both congruence and conflict. */
    @Test
    void polarizationOfAWindow() {
        List<NetworkPosition> positions = List.of(
                position("ansel", "toll", FOR, MIDDLE),
                position("league", "toll", FOR, MIDDLE),
                position("odo", "toll", AGAINST, MIDDLE),
                position("south", "toll", AGAINST, MIDDLE));
        double[][] both = network(
                        positions, options(Aggregation.SUBTRACT, Normalization.AVERAGE, DuplicateRule.INCLUDE))
                .cells();
        int trueCamps = 0b0011;
        int mixedCamps = 0b0101;
        assertEquals(7.0 / 12, dnaScore(both, both, trueCamps), 1e-12);
        assertEquals(0.625, dnaScore(both, both, mixedCamps), 1e-12);

        Polarization.Camps camps = Polarization.of(
                network(positions, options(Aggregation.CONGRUENCE, Normalization.AVERAGE, DuplicateRule.INCLUDE)),
                network(positions, options(Aggregation.CONFLICT, Normalization.AVERAGE, DuplicateRule.INCLUDE)),
                2,
                1);
        assertEquals(1, camps.value(), 1e-12);
        assertTrue(camps.camps().contains(List.of("ansel", "league")), camps.toString());
    }

    /** DNA's normalized score of two camps of two actors, by the bits of the first camp. */
    private static double dnaScore(double[][] congruence, double[][] conflict, int camp) {
        double sumOfCongruence = sumOfAbsolutes(congruence);
        double sumOfConflict = sumOfAbsolutes(conflict);
        int within = 4; // ordered pairs: s(s-1) in both camps
        int between = 8;
        double distance = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                boolean same = (camp >> i & 1) == (camp >> j & 1);
                double spread = same ? 2.0 / within * sumOfCongruence / within : 0;
                double opposed = same ? 0 : 4.0 / between * sumOfConflict / between;
                distance += i == j ? 0 : Math.abs(congruence[i][j] - spread) + Math.abs(conflict[i][j] - opposed);
            }
        }
        return distance / (2 * (sumOfCongruence + sumOfConflict));
    }

    private static double sumOfAbsolutes(double[][] cells) {
        double sum = 0;
        for (double[] row : cells) {
            for (double cell : row) {
                sum += Math.abs(cell);
            }
        }
        return sum;
    }

    /** Row 4: the example of the section on one-mode networks. */
    @ParameterizedTest
    @CsvSource({
        "DNA_COSINE, 0.3333333333333333",
        "COSINE, 0.6324555320336759",
        "DNA_JACCARD, 0.5",
        "JACCARD, 0.3333333333333333"
    })
    void cosineAndJaccard(Normalization normalization, double expected) {
        List<NetworkPosition> positions = List.of(
                position("league", "toll", FOR, MIDDLE),
                position("league", "toll", FOR, MIDDLE.plusDays(1)),
                position("league", "tunnel", AGAINST, MIDDLE),
                position("odo", "toll", FOR, MIDDLE),
                position("odo", "toll", AGAINST, MIDDLE));
        NetworkOptions options = options(Aggregation.CONGRUENCE, normalization, DuplicateRule.INCLUDE);
        assertEquals(expected, network(positions, options).cells()[0][1], 1e-12);
    }

    /** Row 5: 15 January 2020 and 20 January 2021 are both in the third week of their year. */
    @ParameterizedTest
    @CsvSource({"DNA_WEEK, 1", "PER_WEEK, 2", "DNA_MONTH, 1", "PER_MONTH, 2"})
    void weeksAndMonthsOfTwoYears(DuplicateRule rule, double expected) {
        List<NetworkPosition> positions = List.of(
                position("league", "toll", FOR, LocalDateTime.of(2020, 1, 15, 0, 0)),
                position("league", "toll", FOR, LocalDateTime.of(2021, 1, 20, 0, 0)),
                position("odo", "toll", FOR, LocalDateTime.of(2020, 1, 15, 0, 0)));
        NetworkOptions options = options(Aggregation.CONGRUENCE, Normalization.NONE, rule);
        assertEquals(expected, network(positions, options).cells()[0][1]);
    }

    /** Row 7: DNA's u is positive before the middle of a window, and negative after it. */
    @ParameterizedTest
    @CsvSource({"-5, 0.5", "5, 1.5", "10, 2", "-10, 0"})
    void triangularKernel(int days, double dna) {
        DoubleUnaryOperator dnaKernel = u -> Math.abs(1 - u);
        int halfWidth = 10;
        assertEquals(dna, dnaKernel.applyAsDouble((double) -days / halfWidth));
        assertEquals(1 - Math.abs(days) / 10.0, Kernel.TRIANGULAR.weight((double) days / halfWidth), 1e-12);
    }

    /** Row 8: the diagonal, and "average". */
    @Test
    void kernelNetworks() {
        List<NetworkPosition> positions = List.of(
                position("league", "toll", FOR, MIDDLE),
                position("league", "tunnel", AGAINST, MIDDLE),
                position("odo", "toll", FOR, MIDDLE),
                position("odo", "tunnel", AGAINST, MIDDLE));
        NetworkOptions options = options(Aggregation.CONGRUENCE, Normalization.AVERAGE, DuplicateRule.INCLUDE);
        double pairs = 2; // the toll and the tunnel
        double dnaFactor = 2.0 / (1 + 1) + 2.0 / (1 + 1); // for each target and stance: 2 / (positions of both)
        assertEquals(4, pairs * dnaFactor);
        NetworkMatrix network = weighted(positions, 20, Kernel.EPANECHNIKOV, options);
        assertEquals(1, network.cells()[0][1], 1e-12);
        assertEquals(0, network.cells()[0][0]);
    }

    /** Row 8: distances in whole units. */
    @Test
    void distancesInAKernelWindow() {
        int days = 13;
        DoubleUnaryOperator epanechnikov = u -> 1 - u * u;
        int wholeWeeks = days / 7;
        assertEquals(0.75, epanechnikov.applyAsDouble(wholeWeeks / 2.0));
        assertEquals(0.138, Kernel.EPANECHNIKOV.weight((double) days / 14), 0.0005);
    }

    /** Row 9: positions of one day keep the order in which they are given, so each of them is in three windows of three at most. */
    @Test
    void windowsOfPositionsOfOneDay() {
        List<NetworkPosition> positions = new ArrayList<>();
        for (String actor : List.of("ansel", "league", "odo", "south", "west")) {
            positions.add(position(actor, "toll", FOR, MIDDLE));
        }
        NetworkOptions options = options(Aggregation.CONGRUENCE, Normalization.NONE, DuplicateRule.INCLUDE);
        List<List<String>> rows = new ArrayList<>();
        NetworkSeries.ofPositions(
                NetworkInput.of(positions, positions, options),
                options,
                3,
                1,
                slice -> rows.add(slice.network().rows()));
        assertEquals(
                List.of(
                        List.of("ansel", "league", "odo"),
                        List.of("league", "odo", "south"),
                        List.of("odo", "south", "west")),
                rows);
    }
}
