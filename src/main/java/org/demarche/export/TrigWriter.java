package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Writes the graphs as TriG, each in braces after its name. */
final class TrigWriter {

    private static final int INDENT = 4;

    private final Contents contents;
    private final TurtleTerms terms;
    private final Set<Node> shared;

    TrigWriter(Contents contents, TurtleTerms terms) {
        this.contents = contents;
        this.terms = terms;
        this.shared = sharedBlankNodes(contents.parts());
    }

    void write(Writer out) throws IOException {
        // Which prefixes it takes is known when all is written, so it is written twice.
        body(Writer.nullWriter());
        out.write(terms.header());
        body(out);
    }

    private void body(Writer out) throws IOException {
        for (Part part : contents.parts()) {
            if (part.isDefault()) {
                write(part, 0, out);
            } else {
                out.write("\n" + terms.text(part.name()) + " {\n");
                write(part, INDENT, out);
                out.write("}\n");
            }
        }
    }

    private void write(Part part, int indent, Writer out) throws IOException {
        Nesting nesting = new Nesting(part.graph(), shared, contents.nodeOrder());
        Paragraphs paragraphs = new Paragraphs(part.graph(), nesting, terms, contents.nodeOrder());
        List<Node> subjects = part.subjects().stream().filter(paragraphs::has).toList();
        Outline outline = Outline.of(part.name(), subjects, part.graph(), contents.nodeOrder());
        new GraphBody(paragraphs, indent).write(outline, out);
    }

    /** Those that name a graph or occur in several: their label has to be the same everywhere. */
    private static Set<Node> sharedBlankNodes(List<Part> parts) {
        Set<Node> seen = new HashSet<>();
        Set<Node> shared = new HashSet<>();
        for (Part part : parts) {
            blankNodes(part).filter(node -> !seen.add(node)).forEach(shared::add);
            Stream.of(part.name()).filter(Node::isBlank).forEach(shared::add);
        }
        return shared;
    }

    private static Stream<Node> blankNodes(Part part) {
        return part.graph().stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .flatMap(BlankNodes::in)
                .distinct();
    }
}
