package org.demarche;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.demarche.coding.SourceMap;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.rdf.Ontology;
import org.demarche.store.MemoryStore;
import org.demarche.validate.ShapeCheck;

/** Checks a corpus in every way there is: file by file, then the whole graph against the shapes. */
final class CorpusValidator {

    private final Graph graph = MemoryStore.newGraph();
    private final List<Mapped> files = new ArrayList<>();

    private record Mapped(CorpusFile file, SourceMap places) {

        Optional<Location> find(Node node, String key) {
            boolean ours = node.isURI() && node.getURI().startsWith(file.base());
            return ours ? places.find(node.getURI().substring(file.base().length()), key) : Optional.empty();
        }
    }

    Validation validate(CheckedCorpus corpus) {
        GraphUtil.addInto(graph, Ontology.graph());
        corpus.forEach((file, places) -> add(file, places, corpus.merged()));
        List<Problem> problems = new ArrayList<>(corpus.problems());
        problems.addAll(new ShapeCheck().problems(graph, this::find));
        return new Validation(corpus.files(), positions(), problems);
    }

    private void add(CorpusFile file, SourceMap places, Map<String, String> merged) {
        files.add(new Mapped(file, places));
        GraphUtil.addInto(graph, CorpusLoader.graph(file, merged));
    }

    private Optional<Location> find(Node node, String key) {
        return files.stream().flatMap(file -> file.find(node, key).stream()).findFirst();
    }

    private int positions() {
        return files.stream()
                .mapToInt(mapped -> mapped.file() instanceof Coding coding
                        ? coding.positions().size()
                        : 0)
                .sum();
    }
}
