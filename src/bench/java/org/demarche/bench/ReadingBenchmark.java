package org.demarche.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.demarche.coding.CodingReader;
import org.demarche.coding.Registry;
import org.demarche.model.CorpusFile;
import org.demarche.rdf.CorpusMapper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Converting the shipped coding to quads, beside the yardstick: Jena parsing the same statements from N-Triples. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class ReadingBenchmark {

    private byte[] json = {};
    private String ntriples = "";
    private Registry shared = Registry.EMPTY;

    @Setup
    public void read() throws IOException {
        json = Files.readAllBytes(Articles.ARTICLE);
        shared = Articles.registry();
        ntriples =
                RDFWriter.source(Articles.graph(coding())).lang(Lang.NTRIPLES).asString();
    }

    /** JSON to checked records. */
    @Benchmark
    public CorpusFile codingToRecords() {
        return coding();
    }

    /** JSON to quads. */
    @Benchmark
    public Object codingToQuads() {
        StreamRDF nowhere = StreamRDFLib.sinkNull();
        CorpusMapper.map(coding(), nowhere);
        return nowhere;
    }

    /** JSON to N-Quads. */
    @Benchmark
    public Object codingToNQuads() {
        StreamRDF out = StreamRDFWriter.getWriterStream(OutputStream.nullOutputStream(), Lang.NQUADS);
        out.start();
        CorpusMapper.map(coding(), out);
        out.finish();
        return out;
    }

    /** The same statements from N-Triples, parsed by Jena. */
    @Benchmark
    public Object ntriplesToTriples() {
        StreamRDF nowhere = StreamRDFLib.sinkNull();
        RDFParser.fromString(ntriples, Lang.NTRIPLES).parse(nowhere);
        return nowhere;
    }

    private CorpusFile coding() {
        return new CodingReader(shared).read("article", json).file().orElseThrow();
    }
}
