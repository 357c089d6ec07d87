package org.demarche.export.order;

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
 * Finds the base of a corpus: the one in its description; otherwise the folder of most graphs, then the default base, then the
 * folder above most subjects. A base that shortens only one subject is not declared.
 */
final class BaseChoice {

    private static final int MINIMUM_SUBJECTS = 2;

    private final Map<String, Integer> graphs = new HashMap<>();
    private final Map<String, Integer> subjects = new HashMap<>();
    private final Set<String> candidates = new HashSet<>(Set.of(Prefixes.DEFAULT_BASE));

    /**
     * Chooses a base.
     *
     * @param graph all triples
     * @param graphNames the names of the graphs that they come from
     */
    static BaseIri among(Graph graph, Collection<Node> graphNames) {
        BaseChoice choice = new BaseChoice();
        own(graphNames.stream())
                .map(BaseChoice::folder)
                .forEach(folder -> choice.graphs.merge(folder, 1, Integer::sum));
        own(graph.stream().map(Triple::getSubject).distinct()).forEach(choice::count);
        return new BaseIri(stated(graph).or(choice::best));
    }

    /** The base in the description of the corpus. */
    private static Optional<String> stated(Graph graph) {
        return graph.stream(Node.ANY, ExternalTerms.URI_SPACE, Node.ANY)
                .map(Triple::getObject)
                .map(space -> space.isLiteral() ? space.getLiteralLexicalForm() : "")
                .filter(BaseIri::isFolder)
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
            subjects.merge(iri.substring(0, slash + 1), 1, Integer::sum);
        }
    }

    private static String folder(String iri) {
        return iri.substring(0, iri.lastIndexOf('/') + 1);
    }

    private Optional<String> best() {
        candidates.addAll(graphs.keySet());
        return candidates.stream()
                .filter(BaseIri::isFolder)
                .filter(folder -> subjects(folder) >= (isDefault(folder) ? 1 : MINIMUM_SUBJECTS))
                .max(Comparator.<String>comparingInt(folder -> graphs.getOrDefault(folder, 0))
                        .thenComparing(BaseChoice::isDefault)
                        .thenComparingInt(this::subjects)
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private int subjects(String folder) {
        return subjects.getOrDefault(folder, 0);
    }

    private static boolean isDefault(String folder) {
        return folder.equals(Prefixes.DEFAULT_BASE);
    }
}
