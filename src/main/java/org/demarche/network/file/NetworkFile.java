package org.demarche.network.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;
import org.demarche.text.CsvTable;
import tools.jackson.databind.json.JsonMapper;

/** A network to be written as a file, as nodes and ties and as a matrix. */
public record NetworkFile(NetworkGraph graph, NetworkMatrix matrix) {

    /** Writes the network in UTF-8; the stream is flushed and left open. */
    public void write(NetworkFormat format, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        switch (format) {
            case CSV -> matrix(out);
            case EDGES -> edges(out);
            case NODES -> nodes(out);
            case GEXF -> new GraphFiles(graph).gexf(out);
            case GRAPHML -> new GraphFiles(graph).graphml(out);
            case VISONE -> VisoneFile.write(graph, out);
            case TURTLE -> NetworkRdf.write(graph, stream);
            case DOT -> new GraphFiles(graph).dot(out);
            case DL -> TextNetworks.dl(graph, matrix.cells(), out);
            case PAJEK -> TextNetworks.pajek(graph, out);
            case JSON -> json(out);
        }
        out.flush();
    }

    private void matrix(Writer out) throws IOException {
        CsvTable csv = new CsvTable(out);
        List<Object> header = new ArrayList<>(List.of(""));
        int columns = graph.isTwoMode() ? graph.rows() : 0;
        for (int column = 0; column < matrix.columns().size(); column++) {
            header.add(graph.nodes().get(columns + column).label());
        }
        csv.row(header);
        for (int row = 0; row < matrix.rows().size(); row++) {
            List<Object> cells = new ArrayList<>(List.of(graph.nodes().get(row).label()));
            for (double cell : matrix.cells()[row]) {
                cells.add(WeightText.number(cell));
            }
            csv.row(cells);
        }
    }

    private void edges(Writer out) throws IOException {
        CsvTable csv = new CsvTable(out);
        csv.row(List.of("Source", "Target", "Type", "Weight", "Sign"));
        for (NetworkTie tie : graph.ties()) {
            csv.row(List.of(
                    graph.nodes().get(tie.source()).id(),
                    graph.nodes().get(tie.target()).id(),
                    "Undirected",
                    WeightText.number(tie.weight()),
                    tie.sign()));
        }
    }

    private void nodes(Writer out) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        graph.nodes().forEach(node -> names.addAll(node.attributes().keySet()));
        CsvTable csv = new CsvTable(out);
        List<Object> header = new ArrayList<>(List.of("Id", "Label", "Type"));
        header.addAll(names);
        csv.row(header);
        for (NetworkNode node : graph.nodes()) {
            List<Object> row = new ArrayList<>(List.of(node.id(), node.label(), node.type()));
            names.forEach(name -> row.add(node.attributes().getOrDefault(name, "")));
            csv.row(row);
        }
    }

    private void json(Writer out) throws IOException {
        out.write(JsonMapper.shared().writeValueAsString(fields(graph)));
    }

    /** Nodes and links, as d3 takes them. */
    static Map<String, Object> fields(NetworkGraph graph) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (NetworkNode node : graph.nodes()) {
            Map<String, Object> fields = new LinkedHashMap<>(node.attributes());
            fields.putAll(Map.of("id", node.id(), "label", node.label(), "type", node.type()));
            nodes.add(fields);
        }
        List<Map<String, Object>> links = new ArrayList<>();
        for (NetworkTie tie : graph.ties()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("source", graph.nodes().get(tie.source()).id());
            fields.put("target", graph.nodes().get(tie.target()).id());
            fields.put("weight", tie.weight());
            fields.put("sign", tie.sign());
            if (graph.isOfSides()) {
                fields.put("agreed", tie.agreed());
                fields.put("disagreed", tie.disagreed());
            }
            links.add(fields);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("nodes", nodes);
        fields.put("links", links);
        return fields;
    }
}
