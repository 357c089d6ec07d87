package org.demarche.store.derived;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * What issues, proposals and institutions are within: what they are narrower than or part of, through any number of steps, and
 * themselves. Queries then join where they would have to follow a path.
 */
final class Wholes {

    /** Properties that name the next whole. */
    static final List<Node> PROPERTIES =
            List.of(ExternalTerms.BROADER, ExternalTerms.IS_PART_OF, ExternalTerms.SUB_ORGANIZATION_OF);

    /** Classes of entities that are within themselves, whether or not anything else is stated. */
    static final List<Node> CLASSES =
            List.of(Vocabulary.ISSUE, Vocabulary.PROPOSAL, Vocabulary.CLAIM, ExternalTerms.ORGANIZATION);

    private Wholes() {}

    /** Whether a statement names the next whole of its subject. */
    static boolean isPart(Triple triple) {
        return PROPERTIES.contains(triple.getPredicate()) && triple.getObject().isURI();
    }

    /** Whether a statement says that its subject is an issue, a proposal, a claim or an institution. */
    static boolean isMember(Triple triple) {
        return triple.getPredicate().equals(ExternalTerms.TYPE) && CLASSES.contains(triple.getObject());
    }

    /**
     * All wholes that an entity is within.
     *
     * @param next the next wholes of an entity; they may form a circle
     */
    static List<Triple> triples(Node part, Function<Node, ? extends Collection<Node>> next) {
        Set<Node> wholes = new LinkedHashSet<>(Set.of(part));
        Deque<Node> open = new ArrayDeque<>(wholes);
        while (!open.isEmpty()) {
            next.apply(open.remove()).stream().filter(wholes::add).forEach(open::add);
        }
        return wholes.stream()
                .map(whole -> Triple.create(part, Vocabulary.WITHIN, whole))
                .toList();
    }
}
