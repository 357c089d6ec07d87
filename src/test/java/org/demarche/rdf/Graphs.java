package org.demarche.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.model.CorpusFile;

/** Graphs of files, and graphs as text, for tests. */
public final class Graphs {

    private Graphs() {}

    /** The statements of a file. */
    public static Graph of(CorpusFile file) {
        Graph graph = GraphFactory.createDefaultGraph();
        CorpusMapper.map(file, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                graph.add(quad.asTriple());
            }
        });
        return graph;
    }

    /** The quads of files, each in its graph. */
    public static DatasetGraph dataset(List<CorpusFile> files) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        files.forEach(file -> CorpusMapper.map(file, StreamRDFLib.dataset(dataset)));
        return dataset;
    }

    /** A file's quads as the mapper sends them. */
    static byte[] nQuads(CorpusFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        writer.start();
        CorpusMapper.map(file, writer);
        writer.finish();
        return out.toByteArray();
    }

    /** Quads, whatever their order. */
    static Set<String> sorted(DatasetGraph dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, dataset, Lang.NQUADS);
        return out.toString(StandardCharsets.UTF_8).lines().collect(Collectors.toCollection(TreeSet::new));
    }

    static DatasetGraph parse(byte[] nQuads) {
        return RDFParser.fromString(new String(nQuads, StandardCharsets.UTF_8), Lang.NQUADS)
                .strict(true)
                .toDatasetGraph();
    }

    /** The statements that one graph has and the other does not, for the message of a failure. */
    static String difference(Graph one, Graph other) {
        Graph left = GraphFactory.createDefaultGraph();
        one.stream().filter(triple -> !other.contains(triple)).forEach(left::add);
        return RDFWriter.source(left).lang(Lang.NTRIPLES).asString();
    }
}
