package org.demarche.bench.table;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.model.TriplesMap;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.bench.corpus.CorpusSize;
import org.demarche.bench.table.Meter.Done;
import org.demarche.rdf.CorpusMapper;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/** The best mapper in Java on the same JSON: those statements that its mapping language can tell from the codings. */
final class CarmlJob {

    static final Path MAPPING = Path.of("src/bench/rml/codings.ttl");

    private static final int TIMES = 3;

    private CarmlJob() {}

    /**
     * Arguments: a folder with {@code codings.json}, an array of codings; file to write; articles of the corpus, its seed, and
     * how many of the articles are in the array.
     */
    static void run(List<String> arguments, Consumer<Object> results) throws Exception {
        Path folder = Path.of(arguments.get(0));
        Path file = Path.of(arguments.get(1));
        CorpusSize size = new CorpusSize(Integer.parseInt(arguments.get(2)));
        CorpusMaker maker = new CorpusMaker(Long.parseLong(arguments.get(3)), size);
        Set<TriplesMap> mapping = RmlMappingLoader.build().load(RDFFormat.TURTLE, MAPPING);
        Measured measured =
                new Meter().measure(TIMES, () -> new Done(write(mapping, folder, file), Files.size(file), ""));
        String share = share(maker, Integer.parseInt(arguments.get(4)), file);
        results.accept(new Measured(measured.seconds(), measured.quads(), measured.bytes(), measured.memory(), share));
    }

    /** How many of our statements the mapping makes, and whether it makes others. */
    private static String share(CorpusMaker maker, int articles, Path mapped) {
        Set<Triple> ours = new HashSet<>();
        AtomicLong number = new AtomicLong();
        StreamRDF keep = new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                ours.add(quad.asTriple());
                number.incrementAndGet();
            }
        };
        for (int i = 0; i < articles; i++) {
            CorpusMapper.map(maker.article(i), keep);
        }
        AtomicLong right = new AtomicLong();
        AtomicLong wrong = new AtomicLong();
        RDFParser.source(mapped).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                (ours.contains(triple) ? right : wrong).incrementAndGet();
            }

            @Override
            public void quad(Quad quad) {
                triple(quad.asTriple());
            }
        });
        long percent = Math.round(100.0 * right.get() / number.get());
        return percent + " % of our statements" + (wrong.get() == 0 ? "" : ", and " + wrong + " others");
    }

    private static long write(Set<TriplesMap> mapping, Path folder, Path file) throws IOException {
        RdfRmlMapper mapper = RdfRmlMapper.builder()
                .triplesMaps(mapping)
                .baseIri(CorpusMaker.BASE)
                .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
                .fileResolver(folder)
                .build();
        AtomicLong number = new AtomicLong();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, out);
            writer.startRDF();
            mapper.map()
                    .doOnNext(statement -> {
                        writer.handleStatement(statement);
                        number.incrementAndGet();
                    })
                    .blockLast();
            writer.endRDF();
        }
        return number.get();
    }
}
