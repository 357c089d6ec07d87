package org.demarche.network.file;

import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/**
 * Writes GraphML, GEXF and DOT by JGraphT. Nodes have {@code label} (Gephi), {@code name} (igraph) and {@code type}, ties {@code weight},
 * {@code sign} and {@code abs}.
 */
final class GraphFiles {

    private final NetworkGraph network;
    private final Graph<Integer, NetworkTie> graph;

    GraphFiles(NetworkGraph network) {
        this.network = network;
        this.graph = new SimpleWeightedGraph<>(null, null);
        for (int node = 0; node < network.nodes().size(); node++) {
            graph.addVertex(node);
        }
        for (NetworkTie tie : network.ties()) {
            graph.addEdge(tie.source(), tie.target(), tie);
            graph.setEdgeWeight(tie, tie.weight());
        }
    }

    void graphml(Writer out) {
        GraphMLExporter<Integer, NetworkTie> exporter = new GraphMLExporter<>(this::id);
        exporter.setExportVertexLabels(true);
        exporter.setVertexLabelAttributeName("label");
        exporter.setExportEdgeWeights(true);
        exporter.setEdgeWeightAttributeName("weight");
        for (String name : nodeAttributes()) {
            exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        }
        exporter.registerAttribute("bipartite", GraphMLExporter.AttributeCategory.NODE, AttributeType.INT);
        exporter.registerAttribute("sign", GraphMLExporter.AttributeCategory.EDGE, AttributeType.INT);
        for (String name : tieNumbers()) {
            exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.EDGE, AttributeType.DOUBLE);
        }
        exporter.setVertexAttributeProvider(this::attributes);
        exporter.setEdgeAttributeProvider(this::attributes);
        exporter.exportGraph(graph, out);
    }

    void gexf(Writer out) {
        int[] numbers = {0};
        GEXFExporter<Integer, NetworkTie> exporter = new GEXFExporter<>(this::id, tie -> String.valueOf(numbers[0]++));
        for (String name : nodeAttributes()) {
            exporter.registerAttribute(name, GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.STRING);
        }
        exporter.registerAttribute("bipartite", GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.INTEGER);
        exporter.registerAttribute("sign", GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.INTEGER);
        for (String name : tieNumbers()) {
            exporter.registerAttribute(name, GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.DOUBLE);
        }
        exporter.setParameter(GEXFExporter.Parameter.EXPORT_EDGE_WEIGHTS, true);
        exporter.setParameter(GEXFExporter.Parameter.EXPORT_EDGE_TYPES, false);
        exporter.setVertexAttributeProvider(this::attributes);
        exporter.setEdgeAttributeProvider(this::attributes);
        exporter.exportGraph(graph, out);
    }

    void dot(Writer out) {
        DOTExporter<Integer, NetworkTie> exporter = new DOTExporter<>(this::id);
        exporter.setVertexIdProvider(node -> "n" + node);
        exporter.setVertexAttributeProvider(
                node -> Map.of("label", text(network.nodes().get(node).label())));
        exporter.setEdgeAttributeProvider(tie -> Map.of(
                "weight", text(WeightText.of(Math.abs(tie.weight()))),
                "label", text(WeightText.of(tie.weight())),
                "style", text(tie.sign() < 0 ? "dashed" : tie.sign() == 0 ? "dotted" : "solid")));
        exporter.exportGraph(graph, out);
    }

    private String id(int node) {
        return network.nodes().get(node).id();
    }

    private List<String> nodeAttributes() {
        TreeSet<String> others = new TreeSet<>();
        network.nodes().forEach(node -> others.addAll(node.attributes().keySet()));
        List<String> names = new ArrayList<>(List.of("name", "type"));
        names.addAll(others);
        return names;
    }

    private Map<String, Attribute> attributes(int place) {
        NetworkNode node = network.nodes().get(place);
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("label", text(node.label()));
        attributes.put("name", text(node.label()));
        attributes.put("type", text(node.type()));
        attributes.put("bipartite", DefaultAttribute.createAttribute(place < network.rows() ? 0 : 1));
        node.attributes().forEach((name, value) -> attributes.put(name, text(value)));
        return attributes;
    }

    private List<String> tieNumbers() {
        return network.isOfSides() ? List.of("abs", "agreed", "disagreed") : List.of("abs");
    }

    private Map<String, Attribute> attributes(NetworkTie tie) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("weight", DefaultAttribute.createAttribute(tie.weight()));
        attributes.put("sign", DefaultAttribute.createAttribute(tie.sign()));
        attributes.put("abs", DefaultAttribute.createAttribute(Math.abs(tie.weight())));
        if (network.isOfSides()) {
            attributes.put("agreed", DefaultAttribute.createAttribute(tie.agreed()));
            attributes.put("disagreed", DefaultAttribute.createAttribute(tie.disagreed()));
        }
        return attributes;
    }

    private static Attribute text(String text) {
        return DefaultAttribute.createAttribute(text);
    }
}
