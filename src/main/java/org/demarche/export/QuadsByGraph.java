package org.demarche.export;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.rdf.NamedGraph;

/** Brings quads that come in any order together by graph. Quads beyond a fixed amount of memory wait on disk. */
public final class QuadsByGraph implements Closeable {

    /** In bytes. */
    private static final int MEMORY = 64_000_000;

    private static final char FIRST = '0';
    private static final char OTHER = '1';

    private final SpillingLines lines = new SpillingLines(MEMORY);
    private final QuadLines writer = new QuadLines();
    private final Set<Node> first;

    /** @param first graphs that come before all others */
    public QuadsByGraph(Set<Node> first) {
        this.first = Set.copyOf(first);
    }

    /** Takes a quad of a named graph. */
    public void add(Quad quad) {
        Node graph = quad.getGraph();
        String line = new String(writer.of(quad, true), StandardCharsets.ISO_8859_1);
        lines.add((first.contains(graph) ? FIRST : OTHER) + encoded(graph) + ' ' + line);
    }

    private static String encoded(Node graph) {
        return new String(graph.getURI().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Passes on each graph with all its statements, each once. Call it once. */
    public void forEach(Consumer<NamedGraph> use) {
        Iterator<String> sorted = Iter.distinctAdjacent(lines.iterator());
        String key = "";
        StringBuilder graph = new StringBuilder();
        while (sorted.hasNext()) {
            String line = sorted.next();
            int end = line.indexOf(' ');
            if (!line.regionMatches(0, key, 0, end) || key.length() != end) {
                pass(key, graph, use);
                key = line.substring(0, end);
                graph.setLength(0);
            }
            graph.append(line, end + 1, line.length()).append('\n');
        }
        pass(key, graph, use);
    }

    private static void pass(String key, StringBuilder quads, Consumer<NamedGraph> use) {
        if (quads.isEmpty()) {
            return;
        }
        List<Triple> triples = new ArrayList<>();
        byte[] bytes = quads.toString().getBytes(StandardCharsets.ISO_8859_1);
        RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                triples.add(quad.asTriple());
            }
        });
        byte[] name = key.substring(1).getBytes(StandardCharsets.ISO_8859_1);
        use.accept(new NamedGraph(NodeFactory.createURI(new String(name, StandardCharsets.UTF_8)), triples));
    }

    @Override
    public void close() {
        lines.close();
    }
}
