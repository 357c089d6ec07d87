package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.demarche.export.order.BlankNodeLabels;

/** Writes N-Triples and N-Quads: each line once, in the order of {@code LC_ALL=C sort -u}. */
final class StatementLines {

    private StatementLines() {}

    static void write(Stream<Quad> quads, ExportFormat format, OutputStream out) throws IOException {
        QuadLines terms = new QuadLines();
        try (SortedLines lines = new SortedLines()) {
            BlankNodeLabels.relabel(quads, quad -> lines.add(terms.of(quad, format.keepsGraphs())));
            lines.writeTo(out);
        }
    }
}
