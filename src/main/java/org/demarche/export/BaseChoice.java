package org.demarche.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Prefixes;

/**
 * Finds the base of a corpus: what its description states, else the folder of most graphs, else the usual one, else that above most subjects. One that would
 * shorten a single subject is not worth declaring.
 */
final class BaseChoice {

    private static final int WORTH_IT = 2;

    private final Map<String, Integer> graphs = new HashMap<>();
    private final Map<String, Integer> below = new HashMap<>();
    private final Set<String> candidates = new HashSet<>(Set.of(Prefixes.DEFAULT_BASE));

    /**
     * @param graph all triples
     * @param graphNames those of the graphs that they are in
     */
    static Base among(Graph graph, Collection<Node> graphNames) {
        BaseChoice choice = new BaseChoice();
        own(graphNames.stream()).forEach(iri -> choice.graphs.merge(folder(iri), 1, Integer::sum));
        own(graph.stream().map(Triple::getSubject).distinct()).forEach(choice::count);
        return new Base(stated(graph).or(choice::best));
    }

    /** What the description of the corpus says. */
    private static Optional<String> stated(Graph graph) {
        return graph.stream(Node.ANY, ExternalTerms.URI_SPACE, Node.ANY)
                .map(Triple::getObject)
                .map(space -> space.isLiteral() ? space.getLiteralLexicalForm() : "")
                .filter(Base::isFolder)
                .min(Comparator.naturalOrder());
    }

    private static Stream<String> own(Stream<Node> names) {
        return names.filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> Prefixes.MAP.values().stream().noneMatch(iri::startsWith));
    }

    private void count(String iri) {
        candidates.add(folder(iri));
        for (int slash = iri.lastIndexOf('/'); slash > 0; slash = iri.lastIndexOf('/', slash - 1)) {
            below.merge(iri.substring(0, slash + 1), 1, Integer::sum);
        }
    }

    private static String folder(String iri) {
        return iri.substring(0, iri.lastIndexOf('/') + 1);
    }

    private Optional<String> best() {
        candidates.addAll(graphs.keySet());
        return candidates.stream()
                .filter(Base::isFolder)
                .filter(folder -> below(folder) >= (isUsual(folder) ? 1 : WORTH_IT))
                .max(Comparator.<String>comparingInt(folder -> graphs.getOrDefault(folder, 0))
                        .thenComparing(BaseChoice::isUsual)
                        .thenComparingInt(this::below)
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private int below(String folder) {
        return below.getOrDefault(folder, 0);
    }

    private static boolean isUsual(String folder) {
        return folder.equals(Prefixes.DEFAULT_BASE);
    }
}
