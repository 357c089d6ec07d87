package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;

/** Writes N-Triples and N-Quads, each line once, sorted by code point as {@code LC_ALL=C sort} does. */
final class LineWriter {

    private final ExportFormat format;
    private final SortedLines lines;

    private LineWriter(ExportFormat format, SortedLines lines) {
        this.format = format;
        this.lines = lines;
    }

    static void write(Stream<Quad> quads, ExportFormat format, OutputStream out) throws IOException {
        try (SortedLines lines = new SortedLines()) {
            new LineWriter(format, lines).add(quads);
            lines.writeTo(out);
        }
    }

    /** What blank nodes are called depends on everything that is said of any of them, so these come last. */
    private void add(Stream<Quad> quads) {
        List<Quad> withBlankNodes = new ArrayList<>();
        PlainTerms plain = new PlainTerms(node -> {
            throw new IllegalStateException("a blank node among the others");
        });
        quads.forEach(quad -> {
            if (BlankNodes.occurIn(quad)) {
                withBlankNodes.add(quad);
            } else {
                lines.add(line(quad, plain));
            }
        });
        PlainTerms labelled = new PlainTerms(BlankNodes.of(withBlankNodes)::label);
        withBlankNodes.forEach(quad -> lines.add(line(quad, labelled)));
    }

    private String line(Quad quad, PlainTerms terms) {
        String triple = terms.text(quad.getSubject())
                + " "
                + terms.text(quad.getPredicate())
                + " "
                + terms.text(quad.getObject());
        boolean named = format.keepsGraphs() && !quad.isDefaultGraph();
        return named ? triple + " " + terms.text(quad.getGraph()) + " ." : triple + " .";
    }
}
