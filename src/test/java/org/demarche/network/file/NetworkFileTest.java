package org.demarche.network.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkNode;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class NetworkFileTest {

    private static final Map<String, NetworkNode> KNOWN = Map.of(
            "league",
                    new NetworkNode(
                            "league", "The \"League\" & <Union>", "Organization", Map.of("country", "Tarnland")),
            "odo", new NetworkNode("odo", "Odo Restel", "Person", Map.of()));

    /** The league and Odo disagree, Odo and Ansel agree half. */
    private static final NetworkFile ONE_MODE = file(
            new NetworkMatrix(List.of("ansel", "league", "odo"), List.of("ansel", "league", "odo"), new double[][] {
                {0, 0, 0.5}, {0, 0, -2}, {0.5, -2, 0}
            }),
            false);

    private static final NetworkFile TWO_MODE =
            file(new NetworkMatrix(List.of("league", "odo"), List.of("toll"), new double[][] {{1}, {-1}}), true);

    private static NetworkFile file(NetworkMatrix matrix, boolean isTwoMode) {
        return new NetworkFile(NetworkGraph.of(matrix, isTwoMode, KNOWN), matrix);
    }

    private static String text(NetworkFile network, NetworkFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        network.write(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theMatrixHasLabelsInItsFirstRowAndColumn() throws IOException {
        assertEquals(
                "\"\",toll\r\n\"The \"\"League\"\" & <Union>\",1\r\nOdo Restel,-1\r\n",
                text(TWO_MODE, NetworkFormat.CSV));
    }

    @Test
    void eachTieIsARowWithItsSign() throws IOException {
        assertEquals("""
            Source,Target,Type,Weight,Sign
            ansel,odo,Undirected,0.5,1
            league,odo,Undirected,-2,-1
            """, text(ONE_MODE, NetworkFormat.EDGES).replace("\r\n", "\n"));
    }

    @Test
    void nodesHaveTheirAttributesAsColumns() throws IOException {
        assertEquals("""
            Id,Label,Type,country
            ansel,ansel,,
            league,"The ""League"" & <Union>",Organization,Tarnland
            odo,Odo Restel,Person,
            """, text(ONE_MODE, NetworkFormat.NODES).replace("\r\n", "\n"));
    }

    @Test
    void dlHoldsRowsAndColumnsOfATwoModeNetwork() throws IOException {
        assertEquals("""
            dl nr = 2, nc = 1, format = fullmatrix
            row labels:
            "The League & <Union>"
            "Odo Restel"
            col labels:
            "toll"
            data:
             1
             -1
            """, text(TWO_MODE, NetworkFormat.DL));
    }

    @Test
    void pajekCountsTheRowsOfATwoModeNetwork() throws IOException {
        assertEquals("""
            *Vertices 3 2
            1 "The League & <Union>"
            2 "Odo Restel"
            3 "toll"
            *Edges
            1 3 1
            2 3 -1
            """, text(TWO_MODE, NetworkFormat.PAJEK));
    }

    @Test
    void graphmlIsReadBackWithLabelsAndSignedWeights() throws IOException {
        var graph = new SimpleWeightedGraph<String, DefaultWeightedEdge>(
                SupplierUtil.createStringSupplier(), DefaultWeightedEdge::new);
        Map<String, Map<String, Attribute>> attributes = new HashMap<>();
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.setEdgeWeightAttributeName("weight");
        importer.addVertexAttributeConsumer((node, value) -> attributes
                .computeIfAbsent(node.getFirst(), id -> new HashMap<>())
                .put(node.getSecond(), value));
        importer.importGraph(graph, new StringReader(text(ONE_MODE, NetworkFormat.GRAPHML)));
        assertEquals(-2, graph.getEdgeWeight(graph.getEdge("league", "odo")));
        assertEquals(0.5, graph.getEdgeWeight(graph.getEdge("odo", "ansel")));
        assertEquals(
                "The \"League\" & <Union>",
                attributes.get("league").get("label").getValue());
        assertEquals("Tarnland", attributes.get("league").get("country").getValue());
    }

    @ParameterizedTest
    @EnumSource(
            value = NetworkFormat.class,
            names = {"GEXF", "GRAPHML"})
    void xmlIsWellFormedWithANodeForEachActorAndAnEdgeForEachTie(NetworkFormat format) throws Exception {
        Document document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(text(ONE_MODE, format).getBytes(StandardCharsets.UTF_8)));
        assertEquals(3, document.getElementsByTagName("node").getLength());
        assertEquals(2, document.getElementsByTagName("edge").getLength());
    }

    @Test
    void dotDrawsNegativeTiesDashed() throws IOException {
        String dot = text(ONE_MODE, NetworkFormat.DOT);
        assertTrue(dot.lines().anyMatch(line -> line.contains("n1 -- n2") && line.contains("dashed")), dot);
    }

    @Test
    void jsonHasNodesAndLinks() throws IOException {
        var json = tools.jackson.databind.json.JsonMapper.shared().readTree(text(ONE_MODE, NetworkFormat.JSON));
        assertEquals(3, json.get("nodes").size());
        assertEquals(-2, json.at("/links/1/weight").asDouble());
        assertEquals("odo", json.at("/links/1/target").asString());
    }
}
