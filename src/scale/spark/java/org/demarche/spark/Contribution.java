package org.demarche.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.derived.DerivedGraph;
import org.demarche.store.derived.DerivedSink;
import org.demarche.store.derived.GraphDeriver;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one graph by itself, and what it contributes to the rest. Terms are in the syntax of N-Triples.
 *
 * @param quads what follows for its positions, as N-Quads; empty if it has none
 * @param sources the documents that state them, one for each position
 */
record Contribution(byte[] quads, List<Held> held, List<String> sources, List<Part> parts) implements Serializable {

    /** A position, without its name. */
    record Held(
            String holder,
            String target,
            @Nullable String stance,
            @Nullable String date) implements Serializable {

        void count(DerivedSink out) {
            out.position(
                    NodeFactoryExtra.parseNode(holder),
                    NodeFactoryExtra.parseNode(target),
                    stance == null ? null : NodeFactoryExtra.parseNode(stance),
                    date == null ? null : NodeFactoryExtra.parseNode(date));
        }
    }

    /** An issue, proposal, claim or institution, and what it is a part of, or itself. */
    record Part(String part, String whole) implements Serializable {}

    static Contribution of(NamedGraph graph, GraphDeriver deriver) {
        Collector collected = new Collector();
        List<Triple> follows = deriver.derive(graph.triples(), collected);
        return new Contribution(
                follows.isEmpty() ? new byte[0] : Quads.bytes(new NamedGraph(DerivedGraph.NAME, follows)),
                collected.held,
                collected.sources,
                collected.parts);
    }

    private static final class Collector implements DerivedSink {

        private final List<Held> held = new ArrayList<>();
        private final List<String> sources = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();

        @Override
        public void position(Node holder, Node target, @Nullable Node stance, @Nullable Node date) {
            held.add(new Held(
                    NodeFmtLib.strNT(holder),
                    NodeFmtLib.strNT(target),
                    stance == null ? null : NodeFmtLib.strNT(stance),
                    date == null ? null : NodeFmtLib.strNT(date)));
        }

        @Override
        public void source(Node document) {
            sources.add(NodeFmtLib.strNT(document));
        }

        @Override
        public void part(Node part, Node whole) {
            parts.add(new Part(NodeFmtLib.strNT(part), NodeFmtLib.strNT(whole)));
        }
    }
}
