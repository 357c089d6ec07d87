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
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.bench.table.ChildJvm.Outcome;
import org.demarche.bench.table.ChildJvm.Task;
import org.demarche.bench.table.Measured.Done;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusConverter;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadReport;
import org.demarche.rdf.CorpusMapper;

/** Coded JSON to N-Quads, beside Jena's writer with no other work to do. */
final class WritingPart implements Table.Part {

    private static final String YARDSTICK = "Jena's N-Quads writer alone, on quads in memory";
    private static final String HEAP = "1g";
    private static final int TIMES = 3;
    private static final int READY_ARTICLES = 2_000;

    @Override
    public void run(Bench bench) throws Exception {
        Path scratch = bench.place().file("scratch.nq");
        compare(bench, scratch, "Coded JSON to an N-Quads file", """
                Demarche reads, checks and maps the codings. The yardstick writes the same number of quads from memory.""");
        Workplace.delete(scratch);
        compare(bench, Path.of("/dev/null"), "Coded JSON to N-Quads, without a disk", "Written to `/dev/null`.");
    }

    private static void compare(Bench bench, Path target, String title, String text) throws Exception {
        Comparison comparison = new Comparison(bench, title, YARDSTICK, text);
        String name = "Demarche, " + Figures.count(bench.large()) + " articles";
        Path codings = bench.place().codings(bench.large());
        Outcome<Measured> ours = comparison.add(name, HEAP, Task.CONVERT, codings, target);
        long quads = ours.hasFailed() ? 1_000_000 : ours.results().getLast().quads();
        comparison.add(
                YARDSTICK,
                HEAP,
                Task.WRITE_READY_QUADS,
                bench.large(),
                bench.place().seed(),
                quads,
                target);
    }

    /** Arguments: codings, file to write. */
    static void convert(List<String> arguments, Consumer<Object> results) throws Exception {
        Path file = Path.of(arguments.get(1));
        results.accept(Measured.of(TIMES, () -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                LoadReport report =
                        CorpusConverter.convert(Corpus.at(Path.of(arguments.get(0))), out, LoadListener.NONE);
                if (report.hasErrors()) {
                    throw new IOException("the corpus has errors");
                }
                return new Done(report.quads(), Files.size(file));
            }
        }));
    }

    /** Arguments: articles of the corpus, seed, quads to write, file to write. */
    static void writeReadyQuads(List<String> arguments, Consumer<Object> results) throws Exception {
        int articles = Integer.parseInt(arguments.get(0));
        CorpusMaker maker = new CorpusMaker(articles, Long.parseLong(arguments.get(1)));
        List<Quad> ready = new ArrayList<>();
        StreamRDF keep = new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                ready.add(quad);
            }
        };
        for (int i = 0; i < Math.min(articles, READY_ARTICLES); i++) {
            CorpusMapper.map(maker.article(i), keep);
        }
        long wanted = Long.parseLong(arguments.get(2));
        Path file = Path.of(arguments.get(3));
        results.accept(Measured.of(TIMES, () -> new Done(write(ready, wanted, file), Files.size(file))));
    }

    /** Writes the same quads repeatedly until there are enough. */
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
