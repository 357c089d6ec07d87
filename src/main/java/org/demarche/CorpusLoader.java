package org.demarche;

import java.util.Optional;
import org.demarche.model.Coding;
import org.demarche.rdf.Ontology;
import org.demarche.rdf.Vocabulary;
import org.demarche.store.GraphLoading;
import org.demarche.store.NamedGraph;

/** Maps checked files and hands their graphs to a store. */
final class CorpusLoader {

    private final GraphLoading loading;
    private final ProblemCounter problems;
    private long graphs;
    private int loaded;
    private long quads;
    private long positions;

    CorpusLoader(GraphLoading loading, ProblemCounter problems) {
        this.loading = loading;
        this.problems = problems;
    }

    LoadReport load(CheckedCorpus corpus) {
        Optional<Long> size = corpus.size();
        put(new NamedGraph(Vocabulary.ONTOLOGY, Ontology.graph().stream().toList()));
        corpus.forEach(
                (file, places) -> FileGraphs.named(file, corpus.merged()),
                this::add,
                bytes -> problems.progress(new LoadProgress("codings", corpus.files(), positions, bytes, size)));
        loading.finish((stage, done, total) ->
                problems.progress(new LoadProgress(stage, corpus.files(), positions, done, Optional.of(total))));
        // The ontology is one of the graphs that are kept, but no coding.
        long kept = Math.max(0, loading.kept() - 1);
        return new LoadReport(corpus.files(), loaded, kept, quads, positions, problems.summary());
    }

    private void add(CheckedCorpus.Sound<NamedGraph> sound) {
        loaded++;
        quads += sound.made().triples().size();
        positions += sound.file() instanceof Coding coding ? coding.positions().size() : 0;
        put(sound.made());
    }

    /** Of what an interrupted loading has put in already, only the checks are made again. */
    private void put(NamedGraph graph) {
        if (graphs >= loading.kept()) {
            loading.put(graph);
        }
        graphs++;
    }
}
