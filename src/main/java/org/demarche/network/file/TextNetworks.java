package org.demarche.network.file;

import java.io.IOException;
import java.util.List;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;

/** Writes the plain formats of UCINET (DL) and Pajek. In both, a label is quoted and cannot hold quotation marks or line breaks. */
final class TextNetworks {

    private TextNetworks() {}

    /** A full matrix in DL, as the UCINET guide defines it. */
    static void dl(NetworkGraph graph, double[][] cells, Appendable out) throws IOException {
        List<NetworkNode> rows = graph.nodes().subList(0, graph.rows());
        List<NetworkNode> columns =
                graph.nodes().subList(graph.rows(), graph.nodes().size());
        if (graph.isTwoMode()) {
            out.append("dl nr = " + rows.size() + ", nc = " + columns.size() + ", format = fullmatrix\nrow labels:\n");
            labels(rows, out);
            out.append("col labels:\n");
            labels(columns, out);
        } else {
            out.append("dl n = " + rows.size() + ", format = fullmatrix\nlabels:\n");
            labels(rows, out);
        }
        out.append("data:\n");
        for (double[] row : cells) {
            for (double cell : row) {
                out.append(' ').append(WeightText.of(cell));
            }
            out.append('\n');
        }
    }

    private static void labels(List<NetworkNode> nodes, Appendable out) throws IOException {
        for (NetworkNode node : nodes) {
            out.append(quoted(node.label())).append('\n');
        }
    }

    /** Vertices, then edges, as the Pajek manual defines them; in a two-mode network the rows come first. */
    static void pajek(NetworkGraph graph, Appendable out) throws IOException {
        out.append("*Vertices " + graph.nodes().size() + (graph.isTwoMode() ? " " + graph.rows() : "") + "\n");
        int number = 1;
        for (NetworkNode node : graph.nodes()) {
            out.append(number++ + " " + quoted(node.label()) + "\n");
        }
        out.append("*Edges\n");
        for (NetworkTie tie : graph.ties()) {
            out.append((tie.source() + 1) + " " + (tie.target() + 1) + " " + WeightText.of(tie.weight()) + "\n");
        }
    }

    private static String quoted(String label) {
        return "\"" + label.replace("\"", "").replaceAll("\\R", " ") + "\"";
    }
}
