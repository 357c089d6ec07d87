package org.demarche.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one graph as lines of N-Quads, in the order in which they come. For graphs without blank nodes; to be
 * used by one thread.
 */
public final class QuadLines {

    private final PlainTerms terms = new PlainTerms(node -> {
        throw new IllegalArgumentException("a blank node: " + node);
    });
    private final Map<Node, String> predicates = new HashMap<>();
    private @Nullable Node subject;
    private String subjectText = "";

    /** The lines, UTF-8. */
    public byte[] of(Node graph, List<Triple> triples) {
        StringBuilder lines = new StringBuilder(triples.size() * 160);
        String end = " " + terms.text(graph) + " .\n";
        for (Triple triple : triples) {
            lines.append(subject(triple.getSubject()))
                    .append(' ')
                    .append(predicates.computeIfAbsent(triple.getPredicate(), terms::text))
                    .append(' ')
                    .append(terms.text(triple.getObject()))
                    .append(end);
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Subjects come several times in a row. */
    private String subject(Node node) {
        if (!node.equals(subject)) {
            subject = node;
            subjectText = terms.text(node);
        }
        return subjectText;
    }
}
