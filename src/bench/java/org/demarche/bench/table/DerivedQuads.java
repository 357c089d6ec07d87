package org.demarche.bench.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.derived.DerivedAccumulator;
import org.demarche.store.derived.DerivedGraph;

/** The derived graph of a corpus, for stores that load quads only. */
final class DerivedQuads {

    private DerivedQuads() {}

    /**
     * Appends the derived graph to a file.
     *
     * @param corpus N-Quads, graph by graph
     * @return number of appended quads
     */
    static long append(Path corpus, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            quads.start();
            Graphs graphs = new Graphs(quads);
            RDFParser.source(corpus).lang(Lang.NQUADS).checking(false).parse(graphs);
            quads.finish();
            return graphs.written;
        }
    }

    /** Passes one graph after the other to the book. */
    private static final class Graphs extends StreamRDFBase {
        private final StreamRDF out;
        private final DerivedAccumulator book = new DerivedAccumulator();
        private final List<Triple> graph = new ArrayList<>();
        private Node name = Node.ANY;
        private long written;

        Graphs(StreamRDF out) {
            this.out = out;
        }

        @Override
        public void quad(Quad quad) {
            if (!quad.getGraph().equals(name)) {
                endGraph();
                name = quad.getGraph();
            }
            graph.add(quad.asTriple());
        }

        private void endGraph() {
            book.add(graph).forEach(this::write);
            graph.clear();
        }

        @Override
        public void finish() {
            endGraph();
            book.total(this::write);
        }

        private void write(Triple triple) {
            out.quad(Quad.create(DerivedGraph.NAME, triple));
            written++;
        }
    }
}
