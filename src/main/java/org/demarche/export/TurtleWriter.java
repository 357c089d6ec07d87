package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Writes the union of all graphs as Turtle: graph after graph, and each subject once, where it occurs first. */
final class TurtleWriter {

    private final Contents contents;
    private final TurtleTerms terms;
    private final Paragraphs paragraphs;

    TurtleWriter(Contents contents, TurtleTerms terms) {
        this.contents = contents;
        this.terms = terms;
        Nesting nesting = new Nesting(contents.union(), Set.of(), contents.nodeOrder());
        this.paragraphs = new Paragraphs(contents.union(), nesting, terms, contents.nodeOrder());
    }

    void write(Writer out) throws IOException {
        // Which prefixes it takes is known when all is written, so it is written twice.
        body(Writer.nullWriter());
        out.write(terms.header());
        body(out);
    }

    private void body(Writer out) throws IOException {
        Set<Node> written = new HashSet<>();
        for (Part part : contents.parts()) {
            List<Node> subjects = part.subjects().stream()
                    .filter(paragraphs::has)
                    .filter(written::add)
                    .toList();
            if (!subjects.isEmpty()) {
                out.write(heading(part));
                Outline outline = Outline.of(part.name(), subjects, contents.union(), contents.nodeOrder());
                new GraphBody(paragraphs, 0).write(outline, out);
            }
        }
    }

    private String heading(Part part) {
        if (part.isDefault() || contents.parts().size() == 1) {
            return "";
        }
        String name = part.name().isURI() ? part.name().getURI() : terms.text(part.name());
        return "\n\n# ======== " + contents.base().relative(name).orElse(name).replaceAll("\\s", " ") + "\n";
    }
}
