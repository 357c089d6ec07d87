package org.demarche.export.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.io.StopSignal;

/** The order of the subjects of a graph: by kind, then by IRI; each is followed by its parts. */
final class SubjectOrder {

    /** A subject with its sort keys; the kind and the owner of a part are those of the outermost node that it is part of. */
    private record Entry(Node subject, Node owner, boolean named, SubjectKind kind) {}

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::kind)
            .thenComparing(Entry::named, Comparator.reverseOrder())
            .thenComparing(Entry::owner, TermOrder.INSTANCE)
            .thenComparing(Entry::subject, TermOrder.INSTANCE);

    private SubjectOrder() {}

    /**
     * Sorts subjects.
     *
     * @param graphName this node comes first among the subjects of its kind
     * @param subjects those to sort, each once
     * @param graph states their types
     */
    static List<Node> of(Node graphName, Collection<Node> subjects, Graph graph) {
        Set<Node> all = new HashSet<>(subjects);
        return subjects.stream()
                .map(subject -> entry(subject, graphName, all, graph))
                .sorted(ORDER)
                .map(Entry::subject)
                .toList();
    }

    private static Entry entry(Node subject, Node graphName, Set<Node> all, Graph graph) {
        StopSignal.check();
        Node owner = outermost(subject, all);
        SubjectKind kind = SubjectKind.of(owner, graph);
        boolean named = owner.equals(graphName);
        // An article that does not name the graph is one of the documents that the graph describes.
        boolean cited = kind == SubjectKind.ARTICLE && !named;
        return new Entry(subject, owner, named, cited ? SubjectKind.DOCUMENT : kind);
    }

    private static Node outermost(Node subject, Set<Node> all) {
        Node outermost = subject;
        Optional<Node> owner = Ownership.owner(subject);
        while (owner.filter(all::contains).isPresent()) {
            outermost = owner.get();
            owner = Ownership.owner(outermost);
        }
        return outermost;
    }
}
