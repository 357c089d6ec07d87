package org.demarche.store.remote;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Update requests that put graphs in place of others. A request holds each of its graphs whole, since the operations of one
 * request are to be done all or not at all (SPARQL 1.1 Update, section 3). Requests are as long as is quick, and no longer than
 * servers usually take.
 */
final class GraphUpdates {

    private static final int LONG_ENOUGH = 4_000_000;

    private final List<byte[]> requests = new ArrayList<>();
    private final ByteArrayOutputStream current = new ByteArrayOutputStream();

    /** @throws IllegalArgumentException if the graph has a term that SPARQL cannot express */
    void add(Node name, Graph graph) {
        byte[] operations = operations(name, graph);
        if (current.size() > 0 && current.size() + operations.length > LONG_ENOUGH) {
            finish();
        }
        current.writeBytes(operations);
    }

    /** All of them, none if there was no graph. */
    List<byte[]> requests() {
        finish();
        return List.copyOf(requests);
    }

    private void finish() {
        if (current.size() > 0) {
            requests.add(current.toByteArray());
            current.reset();
        }
    }

    private static byte[] operations(Node name, Graph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Statements statements = new Statements(out);
        out.writeBytes(ascii("DROP SILENT GRAPH "));
        statements.write(name);
        out.writeBytes(ascii(" ;\n"));
        if (!graph.isEmpty()) {
            out.writeBytes(ascii("INSERT DATA { GRAPH "));
            statements.write(name);
            out.writeBytes(ascii(" {\n"));
            statements.write(graph);
            out.writeBytes(ascii("} } ;\n"));
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
