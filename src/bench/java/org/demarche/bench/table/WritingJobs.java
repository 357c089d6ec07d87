package org.demarche.bench.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.demarche.Demarche;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.bench.corpus.CorpusSize;
import org.demarche.bench.table.Meter.Done;
import org.demarche.load.Corpus;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadReport;
import org.demarche.rdf.CorpusMapper;

/** Writing N-Quads: ours from codings, and Jena's writer with nothing else to do. */
final class WritingJobs {

    private static final int TIMES = 3;
    private static final int READY_ARTICLES = 2_000;

    private WritingJobs() {}

    /** Arguments: codings, file to write. */
    static void convert(List<String> arguments, Consumer<Object> results) throws Exception {
        Path file = Path.of(arguments.get(1));
        results.accept(new Meter().measure(TIMES, () -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                LoadReport report = Demarche.convert(Corpus.at(Path.of(arguments.get(0))), out, LoadListener.NONE);
                return new Done(report.quads(), Files.size(file), report.hasErrors() ? "errors" : "");
            }
        }));
    }

    /** Arguments: number of articles of the corpus, seed, quads to write, file to write. */
    static void writeReadyQuads(List<String> arguments, Consumer<Object> results) throws Exception {
        int articles = Integer.parseInt(arguments.get(0));
        List<Quad> ready = ready(new CorpusMaker(Long.parseLong(arguments.get(1)), new CorpusSize(articles)), articles);
        long wanted = Long.parseLong(arguments.get(2));
        Path file = Path.of(arguments.get(3));
        results.accept(new Meter().measure(TIMES, () -> new Done(write(ready, wanted, file), Files.size(file), "")));
    }

    private static List<Quad> ready(CorpusMaker maker, int articles) {
        List<Quad> quads = new ArrayList<>();
        StreamRDF keep = new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        };
        for (int i = 0; i < Math.min(articles, READY_ARTICLES); i++) {
            CorpusMapper.map(maker.article(i), keep);
        }
        return quads;
    }

    /** Writes the same quads again and again until there are so many. */
    private static long write(List<Quad> ready, long wanted, Path file) throws IOException {
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            for (; written < wanted; written += ready.size()) {
                ready.forEach(writer::quad);
            }
            writer.finish();
        }
        return written;
    }
}
