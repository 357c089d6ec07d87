package org.demarche.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.demarche.export.QuadLines;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.rdf.NamedGraph;

/** Writes the quads of checked files as N-Quads, file by file, without keeping any. */
public final class CorpusConverter {

    private static final ThreadLocal<QuadLines> WRITERS = ThreadLocal.withInitial(QuadLines::new);

    private final OutputStream out;
    private final ProblemCounter problems;
    private int loaded;
    private long quads;
    private long positions;

    private CorpusConverter(OutputStream out, ProblemCounter problems) {
        this.out = out;
        this.problems = problems;
    }

    /** The N-Quads of one file. */
    private static final class Lines {

        private final NamedGraph graph;
        private final byte[] bytes;

        Lines(CorpusFile file, Map<String, String> merged) {
            graph = FileGraphs.named(file, merged);
            bytes = WRITERS.get().of(graph.name(), graph.triples());
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        int count() {
            return graph.triples().size();
        }
    }

    /**
     * Checks a corpus and writes it as N-Quads, in its own order, without keeping any of it. A coding with an error is left out.
     *
     * @param out flushed, and left open
     * @throws IOException if the corpus cannot be found or listed, or the quads cannot be written
     */
    public static LoadReport convert(Corpus corpus, OutputStream out, LoadListener listener) throws IOException {
        ProblemCounter problems = new ProblemCounter(listener);
        return new CorpusConverter(out, problems).convert(new CheckedCorpus(corpus, problems));
    }

    private LoadReport convert(CheckedCorpus corpus) throws IOException {
        Optional<Long> size = corpus.size();
        try {
            corpus.forEach(
                    (file, places) -> new Lines(file, corpus.merged()),
                    this::write,
                    bytes -> problems.progress(new LoadProgress("codings", corpus.files(), positions, bytes, size)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return new LoadReport(corpus.files(), loaded, 0, quads, positions, problems.summary());
    }

    private void write(CheckedFile.Sound<Lines> sound) {
        try {
            sound.made().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loaded++;
        quads += sound.made().count();
        positions += sound.file() instanceof Coding coding ? coding.positions().size() : 0;
    }
}
