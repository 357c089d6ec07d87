package org.demarche.network.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.demarche.network.Aggregation;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkInput;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkOptions;
import org.demarche.network.NetworkPosition;
import org.demarche.network.NetworkTie;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/networks.md, and what holds for all networks. */
class MeasuresTest {

    private static NetworkNode node(String id) {
        return new NetworkNode(id, id, "", Map.of());
    }

    /** Ansel and the league agree, the league and Odo too; Odo and the south disagree. */
    private static final NetworkGraph PATH = new NetworkGraph(
            List.of(node("ansel"), node("league"), node("odo"), node("south")),
            4,
            List.of(new NetworkTie(0, 1, 2), new NetworkTie(1, 2, 1), new NetworkTie(2, 3, -1)),
            false,
            false);

    private static double attribute(NetworkGraph graph, int node, String name) {
        return Double.parseDouble(graph.nodes().get(node).attributes().get(name));
    }

    @Test
    void centralitiesOfAPath() {
        NetworkGraph graph = Centralities.added(PATH);
        assertEquals(2, attribute(graph, 2, "degree"));
        assertEquals(3, attribute(graph, 1, "strength"));
        assertEquals(1.0 / 3, attribute(graph, 1, "betweenness"), 1e-12);
        assertEquals(0, attribute(graph, 2, "betweenness"));
        assertEquals((1 / 0.5 + 1 / 1.0) / 3, attribute(graph, 1, "closeness"), 1e-12);
        assertEquals((1 / 0.5 + 1 / 1.5) / 3, attribute(graph, 0, "closeness"), 1e-12);
        assertEquals(1, attribute(graph, 1, "eigenvector"), 1e-9);
        assertEquals(2 / Math.sqrt(5), attribute(graph, 0, "eigenvector"), 1e-8);
        assertEquals(0, attribute(graph, 3, "eigenvector"));
    }

    @Test
    void theSummaryCountsTiesBySign() {
        assertEquals(new NetworkSummary(4, 3, 0.5, 2, 1, 0, 2), NetworkSummary.of(PATH));
    }

    /** The Laplacian of a path of three nodes has the eigenvalues 0, 1 and 3. */
    @Test
    void theSpectrumOfAPathOfThree() {
        NetworkMatrix path = new NetworkMatrix(
                List.of("a", "b", "c"), List.of("a", "b", "c"), new double[][] {{0, 1, 0}, {1, 0, 1}, {0, 1, 0}});
        assertArrayEquals(new double[] {0, 0.25, 0.75}, Spectrum.of(path), 1e-12);
    }

    /** What Discourse Network Analyzer compares in its place, of docs/networks.md. */
    @Test
    void sortedRowSumsAreNoSpectrum() {
        double[] rowSums = {1, 2, 1};
        Arrays.sort(rowSums);
        assertArrayEquals(
                new double[] {0.25, 0.25, 0.5},
                Arrays.stream(rowSums).map(sum -> sum / 4).toArray(),
                1e-12);
    }

    @Test
    void eigenvaluesKeepTraceAndSquares() {
        Random random = new Random(1);
        int size = 40;
        double[][] matrix = new double[size][size];
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
                squares += (i == j ? 1 : 2) * matrix[i][j] * matrix[i][j];
            }
            trace += matrix[i][i];
        }
        double[] values = Spectrum.eigenvalues(matrix);
        assertEquals(trace, Arrays.stream(values).sum(), 1e-9);
        assertEquals(squares, Arrays.stream(values).map(value -> value * value).sum(), 1e-8);
    }

    @Test
    void aCompleteGraphOfEqualTiesHasEqualEigenvalues() {
        double[][] cells = new double[5][5];
        for (double[] row : cells) {
            Arrays.fill(row, 2);
        }
        List<String> names = List.of("a", "b", "c", "d", "e");
        assertArrayEquals(
                new double[] {0, 0.25, 0.25, 0.25, 0.25}, Spectrum.of(new NetworkMatrix(names, names, cells)), 1e-12);
    }

    private static NetworkPosition position(String actor, String target) {
        return new NetworkPosition(actor, target, 1, LocalDateTime.of(2024, 3, 4, 0, 0), "article");
    }

    /** On the toll three actors agree; the tunnel and the bridge only repeat two of them. */
    @Test
    void theTargetThatMakesTheNetworkIsRankedFirst() {
        List<NetworkPosition> positions = new ArrayList<>();
        for (String actor : List.of("ansel", "league", "odo")) {
            positions.add(position(actor, "toll"));
        }
        for (String target : List.of("bridge", "tunnel")) {
            positions.add(position("ansel", target));
            positions.add(position("league", target));
        }
        NetworkOptions options = NetworkOptions.of(true, Aggregation.CONGRUENCE);
        List<Backbone.Ranked> ranked = Backbone.of(new NetworkInput(positions, Set.of(), Set.of()), options);
        assertEquals("toll", ranked.getFirst().target());
        assertEquals(
                List.of(1, 2, 3), ranked.stream().map(Backbone.Ranked::rank).toList());
        assertTrue(ranked.getFirst().loss() > ranked.getLast().loss());
    }

    @Test
    void aBackboneOfNothingIsRefused() {
        NetworkInput nothing = new NetworkInput(List.of(), Set.of(), Set.of());
        assertThrows(
                IllegalArgumentException.class,
                () -> Backbone.of(nothing, NetworkOptions.of(true, Aggregation.CONGRUENCE)));
    }

    @Test
    void changeCountsWhatOneNetworkLacksAsEmpty() {
        NetworkMatrix earlier = new NetworkMatrix(List.of("a", "b"), List.of("toll"), new double[][] {{1}, {2}});
        NetworkMatrix later = new NetworkMatrix(List.of("b", "c"), List.of("toll"), new double[][] {{3}, {4}});
        NetworkMatrix change = later.minus(earlier);
        assertEquals(List.of("a", "b", "c"), change.rows());
        assertArrayEquals(new double[][] {{-1}, {1}, {4}}, change.cells());
    }
}
