package org.demarche.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.StoreException;
import org.demarche.store.MemoryStore;
import org.demarche.validate.ShapeCheck;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * Checks the content of a store, graph by graph: the graph of an article describes that article only, and it conforms to the
 * shapes together with the graphs that belong to no article.
 */
public final class StoreVerifier {

    private static final int PROGRESS_EVERY = 100;

    private final DatasetGraph stored;
    private final StoreListener listener;
    private final ShapeCheck shapes = new ShapeCheck();
    private final Graph shared = MemoryStore.newGraph();
    private long graphs;
    private long articles;
    private long quads;
    private long positions;
    private long problems;

    /** Verifies a store of graphs, and reports to a listener. */
    public StoreVerifier(DatasetGraph stored, StoreListener listener) {
        this.stored = stored;
        this.listener = listener;
    }

    /**
     * Verifies the store.
     *
     * @param faults what is wrong with its files
     * @param searchFault what of the search index does not agree with the store; empty if all of it does
     */
    public Verification verify(List<String> faults, Optional<String> searchFault) {
        faults.forEach(this::damaged);
        searchFault.ifPresent(fault ->
                report(Problem.of(ProblemCode.INDEX_DIFFERS, "store", fault, ProblemCode.INDEX_DIFFERS.hint())));
        try {
            checkGraphs();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            damaged("a graph cannot be read: " + e);
        }
        return new Verification(graphs, articles, quads, positions, problems);
    }

    private void checkGraphs() {
        List<Node> names = Iter.toList(stored.listGraphNodes());
        graphs = names.size();
        Set<Node> others = names.stream().filter(name -> !isArticle(name)).collect(Collectors.toSet());
        others.forEach(name -> GraphUtil.addInto(shared, stored.getGraph(name)));
        long done = 0;
        for (Node name : names) {
            check(name, !others.contains(name));
            if (++done % PROGRESS_EVERY == 0) {
                listener.progress(done, names.size());
            }
        }
    }

    private void damaged(String fault) {
        report(Problem.of(ProblemCode.STORE_DAMAGED, "store", fault, ProblemCode.STORE_DAMAGED.hint()));
    }

    private boolean isArticle(Node name) {
        return stored.contains(name, Node.ANY, Vocabulary.CODING_STATUS, Node.ANY);
    }

    private void check(Node name, boolean article) {
        Graph own = MemoryStore.newGraph();
        GraphUtil.addInto(own, stored.getGraph(name));
        long held = count(own, ExternalTerms.TYPE, Vocabulary.POSITION);
        if (article) {
            articles++;
            if (count(own, Vocabulary.CODING_STATUS, Node.ANY) != 1) {
                report(problem(name, "the graph describes several articles"));
            }
        } else if (held > 0) {
            report(problem(name, "the graph has positions, but not the article that they were coded from"));
        }
        quads += own.size();
        positions += held;
        listener.graph(name.getURI(), own.size(), held);
        MultiUnion all = new MultiUnion(new Graph[] {own, shared});
        shapes.problems(own, all, (node, key) -> Optional.empty()).forEach(this::report);
    }

    private static long count(Graph graph, Node property, Node value) {
        return graph.stream(Node.ANY, property, value).count();
    }

    private static Problem problem(Node graph, String message) {
        return new Problem(
                ProblemCode.HALF_GRAPH, Location.ofFile(graph.toString()), message, ProblemCode.HALF_GRAPH.hint());
    }

    private void report(Problem problem) {
        problems++;
        listener.problem(problem);
    }
}
