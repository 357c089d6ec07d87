package org.demarche.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The statements of graphs as lines of N-Quads, in the order in which they come. For graphs without blank nodes; to be used
 * by one thread.
 */
public final class QuadLines {

    private static final int MOST_FREQUENT = 20_000;

    private final PlainTerms terms = new PlainTerms(node -> {
        throw new IllegalArgumentException("a blank node: " + node);
    });
    private final Map<Node, byte[]> frequent = new HashMap<>();

    /** The lines of one graph, UTF-8. */
    public byte[] of(Node graph, List<Triple> triples) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(triples.size() * 200);
        byte[] end = (terms.text(graph) + " .\n").getBytes(StandardCharsets.UTF_8);
        Node subject = Node.ANY;
        byte[] subjectText = {};
        for (Triple triple : triples) {
            // Subjects come several times in a row.
            if (!triple.getSubject().equals(subject)) {
                subject = triple.getSubject();
                subjectText = bytes(subject);
            }
            lines.writeBytes(subjectText);
            lines.writeBytes(frequent(triple.getPredicate()));
            lines.writeBytes(triple.getObject().isURI() ? frequent(triple.getObject()) : bytes(triple.getObject()));
            lines.writeBytes(end);
        }
        return lines.toByteArray();
    }

    /** Properties, concepts and actors come again and again. */
    private byte[] frequent(Node iri) {
        byte[] known = frequent.get(iri);
        if (known == null) {
            if (frequent.size() == MOST_FREQUENT) {
                frequent.clear();
            }
            known = bytes(iri);
            frequent.put(iri, known);
        }
        return known;
    }

    private byte[] bytes(Node term) {
        return (terms.text(term) + " ").getBytes(StandardCharsets.UTF_8);
    }
}
