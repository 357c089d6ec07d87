package org.demarche.export.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.demarche.io.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Graphs of blank nodes, most of which only their neighbours tell apart, if anything does. */
@Timeout(60)
class BlankNodeLabelsTest {

    private static final Node LINK = NodeFactory.createURI("http://example.org/link");

    static Stream<Arguments> graphs() {
        return Stream.of(
                Arguments.of(
                        "nodes that are all the same", IntStream.range(0, 500).mapToObj(i -> named(i, "same"))),
                Arguments.of("nodes of ten kinds", IntStream.range(0, 500).mapToObj(i -> named(i, "kind " + i % 10))),
                Arguments.of("chain", chain(3_000)),
                Arguments.of("cycle", cycle(0, 2_000)),
                Arguments.of("hub", IntStream.range(1, 2_000).mapToObj(i -> link(0, i))),
                Arguments.of("tree", IntStream.range(1, 1_023).mapToObj(i -> link((i - 1) / 2, i))),
                Arguments.of("grid", grid(40)),
                Arguments.of("torus", torus(30)),
                Arguments.of("clique", pairs(12).flatMap(pair -> both(pair[0], pair[1]))),
                Arguments.of(
                        "cycles of three and six",
                        Stream.of(cycle(0, 6), cycle(6, 3), cycle(9, 3)).flatMap(it -> it)),
                Arguments.of("two equal strongly regular graphs", Stream.concat(rook(0), rook(16))),
                Arguments.of("different strongly regular graphs", Stream.concat(rook(0), shrikhande(16))),
                Arguments.of("Petersen graph", petersen()),
                Arguments.of(
                        "statements about themselves", IntStream.range(0, 6).mapToObj(i -> link(i, i / 2))),
                Arguments.of("named graphs", IntStream.range(0, 60).mapToObj(i -> inGraph(i % 20, i, i + 1))),
                Arguments.of("triple terms", IntStream.range(0, 30).mapToObj(i -> stated(i, i + 1, (i + 2) % 30))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void dependOnTheStatementsAlone(String name, Stream<Quad> quads) {
        List<Quad> graph = quads.toList();
        SortedSet<String> expected = labelled(graph);
        for (int seed = 0; seed < 3; seed++) {
            assertEquals(expected, labelled(renamed(graph, new Random(seed))));
        }
    }

    @Test
    void tellGraphsApartThatRefinementCannot() {
        assertNotEquals(labelled(rook(0).toList()), labelled(shrikhande(0).toList()));
    }

    static Stream<Arguments> largeGraphs() {
        return Stream.of(
                Arguments.of("chain", chain(20_000)),
                Arguments.of("cycle", cycle(0, 20_000)),
                Arguments.of("grid", grid(141)),
                Arguments.of("regular graph without symmetry", random(20_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeGraphs")
    void takeLittleTimeForTwentyThousandNodes(String name, Stream<Quad> quads) {
        List<Quad> graph = quads.toList();
        assertEquals(graph.size(), labelled(graph).size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeGraphs")
    void canBeInterrupted(String name, Stream<Quad> quads) {
        List<Quad> graph = quads.toList();
        Runnable stop = () -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> StopSignal.during(stop, () -> labelled(graph)));
    }

    private static SortedSet<String> labelled(List<Quad> graph) {
        SortedSet<String> lines = new TreeSet<>();
        BlankNodeLabels.relabel(graph.stream(), quad -> lines.add(quad.toString()));
        return lines;
    }

    private static List<Quad> renamed(List<Quad> graph, Random random) {
        Map<Node, Node> names = new HashMap<>();
        List<Quad> renamed = new ArrayList<>();
        graph.forEach(quad -> renamed.add(BlankNodeLabels.replaced(
                quad, node -> names.computeIfAbsent(node, any -> blank(random.nextInt())))));
        Collections.shuffle(renamed, random);
        return renamed;
    }

    private static Stream<Quad> chain(int length) {
        return IntStream.range(1, length).mapToObj(i -> link(i - 1, i));
    }

    private static Stream<Quad> cycle(int first, int length) {
        return IntStream.range(0, length).mapToObj(i -> link(first + i, first + (i + 1) % length));
    }

    private static Stream<Quad> grid(int side) {
        return cells(side)
                .flatMap(cell -> Stream.of(new int[] {cell[0] + 1, cell[1]}, new int[] {cell[0], cell[1] + 1})
                        .filter(next -> next[0] < side && next[1] < side)
                        .map(next -> link(cell[0] * side + cell[1], next[0] * side + next[1])));
    }

    private static Stream<Quad> torus(int side) {
        return cells(side)
                .flatMap(cell -> Stream.of(
                        link(cell[0] * side + cell[1], (cell[0] + 1) % side * side + cell[1]),
                        link(cell[0] * side + cell[1], cell[0] * side + (cell[1] + 1) % side)));
    }

    /** The 4 x 4 rook's graph: cells of a board in one row or column. */
    private static Stream<Quad> rook(int first) {
        return pairs(16)
                .filter(pair -> pair[0] / 4 == pair[1] / 4 || pair[0] % 4 == pair[1] % 4)
                .flatMap(pair -> both(first + pair[0], first + pair[1]));
    }

    /** As many neighbours as in the rook's graph, alone and in common, but another graph. */
    private static Stream<Quad> shrikhande(int first) {
        return pairs(16)
                .filter(pair -> {
                    int row = Math.floorMod(pair[1] / 4 - pair[0] / 4, 4);
                    int column = Math.floorMod(pair[1] % 4 - pair[0] % 4, 4);
                    return List.of(1, 3, 4, 12, 5, 15).contains(4 * row + column);
                })
                .flatMap(pair -> both(first + pair[0], first + pair[1]));
    }

    private static Stream<Quad> petersen() {
        return IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> Stream.of(both(i, (i + 1) % 5), both(i, i + 5), both(i + 5, (i + 2) % 5 + 5)))
                .flatMap(it -> it);
    }

    /** Every node has three links in and three out. */
    private static Stream<Quad> random(int size) {
        Random random = new Random(5);
        return Stream.of(1, 2, 3)
                .flatMap(round -> {
                    List<Integer> others =
                            new ArrayList<>(IntStream.range(0, size).boxed().toList());
                    Collections.shuffle(others, random);
                    return IntStream.range(0, size).mapToObj(i -> link(i, others.get(i)));
                })
                .distinct();
    }

    private static Stream<int[]> cells(int side) {
        return IntStream.range(0, side * side).mapToObj(i -> new int[] {i / side, i % side});
    }

    private static Stream<int[]> pairs(int size) {
        return cells(size).filter(pair -> pair[0] < pair[1]);
    }

    private static Stream<Quad> both(int one, int other) {
        return Stream.of(link(one, other), link(other, one));
    }

    private static Quad link(int from, int to) {
        return Quad.create(Quad.defaultGraphIRI, blank(from), LINK, blank(to));
    }

    private static Quad named(int node, String name) {
        return Quad.create(Quad.defaultGraphIRI, blank(node), LINK, NodeFactory.createLiteralString(name));
    }

    private static Quad inGraph(int graph, int from, int to) {
        return Quad.create(blank(1_000 + graph), blank(from), LINK, blank(to));
    }

    private static Quad stated(int by, int from, int to) {
        Node term = NodeFactory.createTripleTerm(Triple.create(blank(from), LINK, blank(to)));
        return Quad.create(Quad.defaultGraphIRI, blank(by), LINK, term);
    }

    private static Node blank(int number) {
        return NodeFactory.createBlankNode("n" + number);
    }
}
