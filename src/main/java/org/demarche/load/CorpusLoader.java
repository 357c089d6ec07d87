package org.demarche.load;

import java.util.Optional;
import org.demarche.model.Coding;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.GraphLoader;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** Maps checked files and hands their graphs to a store. */
public final class CorpusLoader {

    private final GraphLoader loading;
    private final ProblemCounter problems;
    private int loaded;
    private long quads;
    private long positions;

    public CorpusLoader(GraphLoader loading, ProblemCounter problems) {
        this.loading = loading;
        this.problems = problems;
    }

    public LoadReport load(CheckedCorpus corpus) {
        Optional<Long> size = corpus.size();
        loading.put(
                new NamedGraph(Vocabulary.ONTOLOGY, Ontology.graph().stream().toList()));
        corpus.forEach(
                (file, places) -> FileGraphs.named(file, corpus.merged()),
                this::add,
                bytes -> problems.progress(new LoadProgress("codings", corpus.files(), positions, bytes, size)));
        loading.finish((stage, done, total) ->
                problems.progress(new LoadProgress(stage, corpus.files(), positions, done, Optional.of(total))));
        // Some of the graphs that are kept, such as the ontology, are no codings.
        long kept = Math.clamp(loading.kept() - 1, 0, loaded);
        return new LoadReport(corpus.files(), loaded, kept, quads, positions, problems.summary());
    }

    private void add(CheckedCorpus.Sound<NamedGraph> sound) {
        loaded++;
        quads += sound.made().triples().size();
        positions += sound.file() instanceof Coding coding ? coding.positions().size() : 0;
        loading.put(sound.made());
    }
}
