package org.demarche.spark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.export.QuadLines;
import org.demarche.rdf.NamedGraph;

/** Graphs as N-Quads, the form in which they travel between machines. */
final class Quads {

    private static final ThreadLocal<QuadLines> WRITERS = ThreadLocal.withInitial(QuadLines::new);

    private Quads() {}

    static byte[] bytes(NamedGraph graph) {
        return WRITERS.get().of(graph.name(), graph.triples());
    }

    /** @param quads of one graph, at least one */
    static NamedGraph graph(byte[] quads) {
        List<Triple> triples = new ArrayList<>();
        Node[] graph = new Node[1];
        RDFParser.source(new ByteArrayInputStream(quads)).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                graph[0] = quad.getGraph();
                triples.add(quad.asTriple());
            }
        });
        return new NamedGraph(graph[0], triples);
    }

    static Iterator<String> lines(byte[] quads) {
        return new String(quads, StandardCharsets.UTF_8).lines().iterator();
    }
}
