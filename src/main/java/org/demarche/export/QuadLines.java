package org.demarche.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Statements as lines of N-Triples or N-Quads. For one thread. */
public final class QuadLines {

    private static final int USUAL_LINE = 200;
    private static final byte[] END = " .".getBytes(StandardCharsets.US_ASCII);

    private final LineTerms terms = new LineTerms();

    /** The lines of one named graph, in the order of the triples: N-Quads in UTF-8, each line with its line feed. */
    public byte[] of(Node graph, List<Triple> triples) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(triples.size() * USUAL_LINE);
        for (Triple triple : triples) {
            write(triple, lines);
            lines.write(' ');
            lines.writeBytes(terms.of(graph));
            lines.writeBytes(END);
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** The line of one quad, without a line feed. */
    byte[] of(Quad quad, boolean withGraph) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_LINE);
        write(quad.asTriple(), line);
        if (withGraph && !quad.isDefaultGraph()) {
            line.write(' ');
            line.writeBytes(terms.of(quad.getGraph()));
        }
        line.writeBytes(END);
        return line.toByteArray();
    }

    private void write(Triple triple, ByteArrayOutputStream line) {
        line.writeBytes(terms.of(triple.getSubject()));
        line.write(' ');
        line.writeBytes(terms.of(triple.getPredicate()));
        line.write(' ');
        line.writeBytes(terms.of(triple.getObject()));
    }
}
