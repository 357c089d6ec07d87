package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Writes an outline as Turtle: a comment above each section, an empty line between paragraphs. */
final class GraphBody {

    private final Paragraphs paragraphs;
    private final int indent;

    /** @param indent number of spaces in front of every subject */
    GraphBody(Paragraphs paragraphs, int indent) {
        this.paragraphs = paragraphs;
        this.indent = indent;
    }

    void write(Outline outline, Writer out) throws IOException {
        boolean titled = !outline.sections().keySet().equals(Set.of(Section.OTHER));
        for (Map.Entry<Section, List<Node>> section : outline.sections().entrySet()) {
            if (titled) {
                out.write("\n" + " ".repeat(indent) + "# -------- "
                        + section.getKey().title() + "\n");
            }
            for (Node subject : section.getValue()) {
                out.write("\n" + paragraphs.text(subject, indent));
            }
        }
    }
}
