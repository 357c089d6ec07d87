package org.demarche.store.remote;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Update requests that replace graphs. A request has each of its graphs completely, since a server should carry out all
 * operations of a request or none (SPARQL 1.1 Update, section 3). Requests are long enough to be fast, and no longer than
 * servers usually accept.
 */
final class GraphUpdates {

    private static final int LONG_ENOUGH = 4_000_000;

    private final Consumer<byte[]> ready;
    private final ByteArrayOutputStream current = new ByteArrayOutputStream();

    /** @param ready takes each request, in UTF-8 */
    GraphUpdates(Consumer<byte[]> ready) {
        this.ready = ready;
    }

    /** @throws IllegalArgumentException if the graph has a term that SPARQL cannot express */
    void add(Node name, List<Triple> triples) {
        byte[] operations = operations(name, triples);
        if (current.size() + operations.length > LONG_ENOUGH) {
            finish();
        }
        current.writeBytes(operations);
    }

    /** Makes a request of what has been added since the last one. */
    void finish() {
        if (current.size() > 0) {
            ready.accept(current.toByteArray());
            current.reset();
        }
    }

    private static byte[] operations(Node name, List<Triple> triples) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NTriplesWriter statements = new NTriplesWriter(out);
        out.writeBytes(ascii("DROP SILENT GRAPH "));
        statements.write(name);
        out.writeBytes(ascii(" ;\n"));
        if (!triples.isEmpty()) {
            out.writeBytes(ascii("INSERT DATA { GRAPH "));
            statements.write(name);
            out.writeBytes(ascii(" {\n"));
            statements.write(triples);
            out.writeBytes(ascii("} } ;\n"));
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
