package org.demarche.load;

import java.util.Optional;
import org.demarche.model.Coding;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.GraphLoader;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** Maps checked files to graphs and adds them to a store. */
public final class CorpusLoader {

    private final GraphLoader loader;
    private final ProblemCounter problems;
    private int loaded;
    private long quads;
    private long positions;

    /** Loads through a loader of a store, and reports problems to a counter. */
    public CorpusLoader(GraphLoader loader, ProblemCounter problems) {
        this.loader = loader;
        this.problems = problems;
    }

    /** Loads a corpus; problems go to the listener. */
    public LoadReport load(CheckedCorpus corpus) {
        Optional<Long> size = corpus.size();
        loader.put(new NamedGraph(Vocabulary.ONTOLOGY, Ontology.graph().stream().toList()));
        corpus.forEach(
                (file, places) -> FileGraphs.named(file, corpus.merged()),
                this::add,
                bytes -> problems.progress(new LoadProgress("codings", corpus.files(), positions, bytes, size)));
        loader.finish((stage, done, total) ->
                problems.progress(new LoadProgress(stage, corpus.files(), positions, done, Optional.of(total))));
        // The first graph is the ontology, which is no coding.
        long kept = Math.clamp(loader.kept() - 1, 0, loaded);
        return new LoadReport(corpus.files(), loaded, kept, quads, positions, problems.summary());
    }

    private void add(CheckedFile.Sound<NamedGraph> sound) {
        loaded++;
        quads += sound.made().triples().size();
        positions += sound.file() instanceof Coding coding ? coding.positions().size() : 0;
        loader.put(sound.made());
    }
}
