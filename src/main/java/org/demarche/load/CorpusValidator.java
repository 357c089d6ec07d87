package org.demarche.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.SourceMap;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.validate.ShapeCheck;
import org.demarche.vocabulary.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Checks a corpus file by file, finally against the SHACL shapes: the graph of each file is validated together with those of
 * the corpus file and the ontology, which it may refer to.
 */
public final class CorpusValidator {

    private final ShapeCheck shapes = new ShapeCheck();
    private final Graph ontology = Ontology.graph();
    private final ProblemCounter problems;
    private @Nullable Graph shared;
    private long positions;

    private CorpusValidator(ProblemCounter problems) {
        this.problems = problems;
    }

    /** In a part of a file, what belongs to the article or the corpus itself may be a placeholder. */
    private static final Pattern IN_A_LIST =
            Pattern.compile("/(actors|documents|issues|proposals|claims|positions)/.*");

    private record Shaped(Optional<Graph> shared, List<Problem> problems) {}

    /**
     * Checks a corpus: every coding, its anchors where the texts are at hand, and its statements against the shapes. Nothing is
     * loaded. Unless the corpus names coders, the codings of all its coders are checked, too.
     *
     * @throws IOException if the corpus cannot be found or listed
     */
    public static Validation validate(Corpus corpus, LoadListener listener) throws IOException {
        return new CorpusValidator(new ProblemCounter(listener)).validate(corpus);
    }

    private Validation validate(Corpus given) throws IOException {
        CheckedCorpus corpus = CheckedCorpus.thorough(given.complete(), problems);
        Optional<Long> size = corpus.size();
        missingCorpusFile(given).ifPresent(problems::problem);
        corpus.forEach(
                (file, places) -> check(file, places, corpus.merged()),
                this::add,
                bytes -> problems.progress(new LoadProgress("codings", corpus.files(), positions, bytes, size)));
        return new Validation(corpus.files(), positions, problems.summary());
    }

    /** JSON Lines need no corpus file: their first line may describe the corpus. */
    private static Optional<Problem> missingCorpusFile(Corpus corpus) throws IOException {
        CorpusFolder folder = corpus.folder();
        boolean lines =
                folder.codings().stream().anyMatch(file -> !file.toString().endsWith(".json"));
        return folder.corpusFile().isPresent() || lines
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemCode.CORPUS_FILE_MISSING,
                        corpus.data().toString(),
                        "no corpus.json here or in a folder above: entities and the base IRI are not shared",
                        ProblemCode.CORPUS_FILE_MISSING.hint()));
    }

    private Shaped check(CorpusFile file, SourceMap places, Map<String, String> merged) {
        // With the IRIs of an agreed coding, by which problems find their place.
        Graph own = FileGraphs.graph(file instanceof Coding coding ? coding.by(null) : file, merged);
        MultiUnion all = new MultiUnion(new Graph[] {own, ontology});
        if (shared != null) {
            all.addGraph(shared);
        }
        List<Problem> found = shapes.problems(own, all, (node, key) -> find(file, places, node, key));
        return new Shaped(file instanceof CorpusDescription ? Optional.of(own) : Optional.empty(), found);
    }

    private void add(CheckedFile.Sound<Shaped> sound) {
        sound.made().shared().ifPresent(graph -> shared = graph);
        sound.made().problems().stream()
                .filter(problem -> sound.whole()
                        || IN_A_LIST.matcher(problem.location().pointer()).matches())
                .forEach(problems::problem);
        positions += sound.whole() && sound.file() instanceof Coding coding
                ? coding.positions().size()
                : 0;
    }

    static Optional<Location> find(CorpusFile file, SourceMap places, Node node, String key) {
        boolean ours = node.isURI() && node.getURI().startsWith(file.base());
        return ours ? places.find(node.getURI().substring(file.base().length()), key) : Optional.empty();
    }
}
