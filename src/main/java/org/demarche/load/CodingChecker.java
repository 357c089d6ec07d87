package org.demarche.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.demarche.coding.CodingReader;
import org.demarche.coding.PartialFile;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.validate.AnchorCheck;
import org.demarche.validate.ShapeCheck;
import org.demarche.vocabulary.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Checks one version after the other of a file that is being edited, as {@link CorpusValidator} checks the files of a corpus: what
 * does not change in between is read once. Thread-safe.
 */
public final class CodingChecker {

    private final ShapeCheck shapes;
    private final Graph ontology;
    private final Registry shared;
    private final @Nullable Graph sharedGraph;
    private final List<Problem> corpusProblems;

    private CodingChecker(ShapeCheck shapes, Graph ontology, @Nullable ReadResult corpus) {
        this.shapes = shapes;
        this.ontology = ontology;
        CorpusDescription description =
                corpus == null ? null : description(corpus).orElse(null);
        this.shared = description == null ? Registry.EMPTY : Registry.of(description);
        this.sharedGraph = description == null ? null : FileGraphs.graph(description, Map.of());
        this.corpusProblems = corpus == null || description != null ? List.of() : corpus.problems();
    }

    /** Checks files that stand alone. */
    public static CodingChecker create() {
        return new CodingChecker(new ShapeCheck(), Ontology.graph(), null);
    }

    /**
     * The same for files of a corpus.
     *
     * @param name how problems name the corpus file
     * @param bytes content of {@code corpus.json}
     */
    public CodingChecker within(String name, byte[] bytes) {
        return new CodingChecker(shapes, ontology, new CodingReader(Registry.EMPTY).read(name, bytes));
    }

    /**
     * The problems of a file; if the corpus file has errors, only these.
     *
     * @param name how problems name the file
     * @param bytes its content
     * @param text the text of the article that it codes, if at hand
     */
    public List<Problem> problems(String name, byte[] bytes, Optional<byte[]> text) {
        if (!corpusProblems.isEmpty()) {
            return corpusProblems;
        }
        ReadResult read = new CodingReader(shared).read(name, bytes);
        List<Problem> problems = new ArrayList<>(read.problems());
        CorpusFile file = read.file().orElse(null);
        if (read.partial().map(PartialFile::all).orElse(null) instanceof Coding coding) {
            if (text.isPresent()) {
                AnchorCheck anchors = new AnchorCheck(coding, read.places(), text.get());
                problems.addAll(anchors.problems(List.copyOf(problems)));
                file = problems.stream().anyMatch(Problem::isError) ? null : anchors.completed();
            } else if (coding.article().textSha256() != null) {
                problems.add(FileCheck.problem(
                        ProblemCode.TEXT_MISSING,
                        coding,
                        "text",
                        read.places(),
                        "the text " + coding.id() + ".txt is missing"));
            }
        }
        if (file != null) {
            problems.addAll(shapeProblems(file, read));
        }
        return problems;
    }

    private List<Problem> shapeProblems(CorpusFile file, ReadResult read) {
        Graph own = FileGraphs.graph(file, Map.of());
        MultiUnion all = new MultiUnion(new Graph[] {own, ontology});
        if (sharedGraph != null && !(file instanceof CorpusDescription)) {
            all.addGraph(sharedGraph);
        }
        return shapes.problems(own, all, (node, key) -> CorpusValidator.find(file, read.places(), node, key));
    }

    private static Optional<CorpusDescription> description(ReadResult read) {
        return read.file().filter(CorpusDescription.class::isInstance).map(CorpusDescription.class::cast);
    }
}
