package org.demarche.network.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;
import org.demarche.network.TimeSlice;
import org.demarche.text.CsvTable;
import tools.jackson.databind.json.JsonMapper;

/** Networks of windows as one file: a row for each tie of each window, JSON Lines with a window each, or a dynamic GEXF for Gephi. */
public final class NetworkSeriesFile {

    /** The formats that can hold a series. */
    public static final List<NetworkFormat> FORMATS =
            List.of(NetworkFormat.EDGES, NetworkFormat.GEXF, NetworkFormat.JSON);

    private final NetworkFormat format;
    private final Map<String, NetworkNode> known;
    private final double threshold;
    private final Writer out;
    private final CsvTable csv;
    private final DynamicGexf gexf = new DynamicGexf();

    /**
     * A file to which windows are added, one after the other.
     *
     * @param format one of {@link #FORMATS}
     * @param known what is known of the nodes, by their ids
     * @param threshold ties that are weaker are left out
     * @param stream is flushed by {@link #finish}, and left open
     */
    public NetworkSeriesFile(
            NetworkFormat format, Map<String, NetworkNode> known, double threshold, OutputStream stream)
            throws IOException {
        this.format = format;
        this.known = Map.copyOf(known);
        this.threshold = threshold;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.csv = new CsvTable(out);
        if (format == NetworkFormat.EDGES) {
            csv.row(List.of("From", "Middle", "To", "Source", "Target", "Type", "Weight", "Sign"));
        }
    }

    /** Adds a window. */
    public void add(TimeSlice slice, boolean isTwoMode) throws IOException {
        NetworkGraph graph = NetworkGraph.of(slice.network(), isTwoMode, known).atLeast(threshold);
        switch (format) {
            case EDGES -> rows(slice, graph);
            case JSON -> line(slice, graph);
            default -> gexf.add(slice.middle().toLocalDate(), graph);
        }
    }

    private void rows(TimeSlice slice, NetworkGraph graph) throws IOException {
        String from = slice.from().toLocalDate().toString();
        String middle = slice.middle().toLocalDate().toString();
        String to = slice.to().toLocalDate().toString();
        for (NetworkTie tie : graph.ties()) {
            csv.row(List.of(
                    from,
                    middle,
                    to,
                    graph.nodes().get(tie.source()).id(),
                    graph.nodes().get(tie.target()).id(),
                    "Undirected",
                    WeightText.number(tie.weight()),
                    tie.sign()));
        }
    }

    private void line(TimeSlice slice, NetworkGraph graph) throws IOException {
        Map<String, Object> window = new LinkedHashMap<>();
        window.put("from", slice.from().toLocalDate().toString());
        window.put("middle", slice.middle().toLocalDate().toString());
        window.put("to", slice.to().toLocalDate().toString());
        window.putAll(NetworkFile.fields(graph));
        out.write(JsonMapper.shared().writeValueAsString(window));
        out.write('\n');
    }

    /** Writes the parts that depend on all windows. */
    public void finish() throws IOException {
        if (format == NetworkFormat.GEXF) {
            gexf.write(out);
        }
        out.flush();
    }
}
