package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;

/** Writes N-Triples and N-Quads, the lines sorted by code point as {@code LC_ALL=C sort} does. */
final class LineWriter {

    private final Contents contents;
    private final PlainTerms terms;

    LineWriter(Contents contents) {
        this.contents = contents;
        this.terms = new PlainTerms(contents.blankNodes()::label);
    }

    void writeTriples(Writer out) throws IOException {
        write(contents.union().stream().map(triple -> text(triple) + " ."), out);
    }

    void writeQuads(Writer out) throws IOException {
        write(contents.parts().stream().flatMap(this::quads), out);
    }

    private Stream<String> quads(Part part) {
        String end = part.isDefault() ? " ." : " " + terms.text(part.name()) + " .";
        return part.graph().stream().map(triple -> text(triple) + end);
    }

    private String text(Triple triple) {
        return terms.text(triple.getSubject())
                + " "
                + terms.text(triple.getPredicate())
                + " "
                + terms.text(triple.getObject());
    }

    private static void write(Stream<String> lines, Writer out) throws IOException {
        for (String line : lines.sorted(NaturalOrder.CODE_POINTS).toList()) {
            out.write(line + "\n");
        }
    }
}
