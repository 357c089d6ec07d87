package org.demarche.export;

import static org.demarche.export.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StableOutputTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"QDPX", "INCEPTION"}) // needs texts: QdaRoundTripTest
    void theSameBytesInAnyOrderOfInsertion(ExportFormat format) {
        String expected = written(Samples.corpus(), format);
        for (int seed = 0; seed < 5; seed++) {
            assertEquals(expected, written(shuffled(Samples.corpus(), seed), format));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameBytesWithOtherLabelsOfBlankNodes(ExportFormat format) {
        String text = Samples.resource("blank-nodes.trig");
        String expected = written(Samples.trig(text), format);
        for (int seed = 0; seed < 5; seed++) {
            assertEquals(expected, written(shuffled(relabelled(Samples.trig(text)), seed), format));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CSV", "XLSX"})
    void theSameBytesForRandomGraphs(ExportFormat format) {
        for (int seed = 0; seed < 100; seed++) {
            DatasetGraph data = RandomGraphsTest.dataset(new Random(seed));
            assertEquals(written(data, format), written(shuffled(relabelled(data), seed), format));
        }
    }

    private static DatasetGraph shuffled(DatasetGraph data, int seed) {
        List<Quad> quads = new ArrayList<>(data.stream().toList());
        Collections.shuffle(quads, new Random(seed));
        DatasetGraph shuffled = DatasetGraphFactory.createTxnMem();
        shuffled.executeWrite(() -> quads.forEach(shuffled::add));
        return shuffled;
    }

    private static DatasetGraph relabelled(DatasetGraph data) {
        Map<Node, Node> labels = new HashMap<>();
        DatasetGraph relabelled = DatasetGraphFactory.create();
        data.stream()
                .forEach(quad -> relabelled.add(
                        other(quad.getGraph(), labels),
                        other(quad.getSubject(), labels),
                        quad.getPredicate(),
                        other(quad.getObject(), labels)));
        return relabelled;
    }

    private static Node other(Node node, Map<Node, Node> labels) {
        return node.isBlank() ? labels.computeIfAbsent(node, any -> NodeFactory.createBlankNode()) : node;
    }
}
