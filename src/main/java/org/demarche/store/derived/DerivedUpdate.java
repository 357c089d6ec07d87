package org.demarche.store.derived;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Updates the derived statements of a store after some of its graphs were replaced. It only looks at what the replaced
 * statements affect: their positions, the tallies of these, each of which is counted again, and what the issues, proposals and
 * institutions that they describe are within.
 */
public final class DerivedUpdate {

    /** Properties of a position that name a document that states it. */
    private static final List<Node> STATED = List.of(Vocabulary.CODED_FROM, Vocabulary.STATED_IN);

    private final Set<Node> positions = new LinkedHashSet<>();
    private final Set<Node> documents = new HashSet<>();
    private final Set<Node> sources = new LinkedHashSet<>();
    private final Set<Node> parts = new LinkedHashSet<>();

    /** Statements that were taken out of the store, or put in. */
    public void note(Iterable<Triple> changed) {
        for (Triple triple : changed) {
            if (triple.getPredicate().equals(Vocabulary.HOLDER)) {
                positions.add(triple.getSubject());
            } else if (triple.getPredicate().equals(ExternalTerms.ISSUED)) {
                documents.add(triple.getSubject());
            } else if (STATED.contains(triple.getPredicate())) {
                sources.add(triple.getObject());
            } else if (Wholes.isPart(triple)) {
                parts.add(triple.getSubject());
                parts.add(triple.getObject());
            } else if (Wholes.isMember(triple)) {
                parts.add(triple.getSubject());
            }
        }
    }

    /** Where the derived statements are, and those that they follow from. */
    public interface Target {

        /** All statements, the derived ones among them; shows each change at once. */
        Graph union();

        /** Puts a statement into the derived graph. */
        void add(Triple triple);

        /** Takes a statement out of the derived graph. */
        void delete(Triple triple);
    }

    /** Changes the derived statements. Call it once the store has the new graphs. */
    public void applyTo(Target target) {
        new Run(target).run();
    }

    private final class Run {

        private final Target target;
        private final Graph union;
        private final Set<Node> tallies = new LinkedHashSet<>();
        private final TallyTotals totals = new TallyTotals();

        Run(Target target) {
            this.target = target;
            this.union = target.union();
        }

        void run() {
            documents.forEach(document -> positions.addAll(stated(document)));
            positions.forEach(this::position);
            tallies.forEach(this::tally);
            totals.forEach(this::change);
            sources.forEach(this::source);
            Set<Node> affected = new LinkedHashSet<>(parts);
            parts.forEach(part -> affected.addAll(subjects(Vocabulary.WITHIN, part)));
            affected.forEach(this::within);
        }

        private void within(Node part) {
            replace(
                    found(part, Vocabulary.WITHIN, Node.ANY),
                    isPartOrWhole(part) ? Wholes.triples(part, this::nextWholes) : List.of());
        }

        private boolean isPartOrWhole(Node node) {
            return Wholes.CLASSES.stream().anyMatch(type -> union.contains(node, ExternalTerms.TYPE, type))
                    || !nextWholes(node).isEmpty()
                    || Wholes.PROPERTIES.stream().anyMatch(property -> union.contains(Node.ANY, property, node));
        }

        private List<Node> nextWholes(Node part) {
            return Wholes.PROPERTIES.stream()
                    .flatMap(property -> found(part, property, Node.ANY).stream())
                    .map(Triple::getObject)
                    .filter(Node::isURI)
                    .toList();
        }

        /** The positions that a document states. */
        private Set<Node> stated(Node document) {
            Set<Node> stated = new LinkedHashSet<>();
            STATED.forEach(property -> stated.addAll(subjects(property, document)));
            return stated;
        }

        private void source(Node document) {
            long number = stated(document).stream()
                    .filter(position -> union.contains(position, Vocabulary.TALLY, Node.ANY))
                    .count();
            replace(
                    found(document, Vocabulary.POSITIONS_STATED, Node.ANY),
                    number == 0
                            ? List.of()
                            : List.of(Triple.create(document, Vocabulary.POSITIONS_STATED, Tally.number(number))));
        }

        private void position(Node position) {
            List<Triple> old = new ArrayList<>();
            old.addAll(found(position, Vocabulary.TALLY, Node.ANY));
            old.addAll(found(position, Vocabulary.EFFECTIVE_DATE, Node.ANY));
            PositionFacts facts = facts(position);
            List<Triple> now = facts.areComplete() ? facts.triples(position, facts.date(this::issued)) : List.of();
            replace(old, now);
            noteTallies(old);
            noteTallies(now);
        }

        private void noteTallies(List<Triple> triples) {
            triples.stream()
                    .filter(triple -> triple.getPredicate().equals(Vocabulary.TALLY))
                    .forEach(triple -> tallies.add(triple.getObject()));
        }

        private void tally(Node name) {
            Tally tally = null;
            for (Node position : subjects(Vocabulary.TALLY, name)) {
                PositionFacts facts = facts(position);
                tally = tally == null ? facts.newTally() : tally;
                tally.add(facts.stance(), value(position, Vocabulary.EFFECTIVE_DATE));
            }
            List<Triple> old = found(name, Node.ANY, Node.ANY);
            List<Triple> now = tally == null ? List.of() : tally.triples(name);
            totals.add(old, -1);
            totals.add(now, 1);
            replace(old, now);
        }

        private void change(Node entity, Node property, long difference) {
            List<Triple> old = found(entity, property, Node.ANY);
            long before =
                    old.isEmpty() ? 0 : Tally.value(old.getFirst().getObject()).longValueExact();
            long after = before + difference;
            replace(old, after == 0 ? List.of() : List.of(Triple.create(entity, property, Tally.number(after))));
        }

        private void replace(List<Triple> old, List<Triple> now) {
            old.stream().filter(triple -> !now.contains(triple)).forEach(target::delete);
            now.stream().filter(triple -> !old.contains(triple)).forEach(target::add);
        }

        private PositionFacts facts(Node position) {
            PositionFacts facts = new PositionFacts();
            found(position, Node.ANY, Node.ANY).forEach(triple -> facts.add(triple.getPredicate(), triple.getObject()));
            return facts;
        }

        private @Nullable Node issued(Node document) {
            return value(document, ExternalTerms.ISSUED);
        }

        private @Nullable Node value(Node subject, Node property) {
            List<Triple> found = found(subject, property, Node.ANY);
            return found.isEmpty() ? null : found.getFirst().getObject();
        }

        private List<Node> subjects(Node property, Node value) {
            return found(Node.ANY, property, value).stream()
                    .map(Triple::getSubject)
                    .toList();
        }

        private List<Triple> found(Node subject, Node property, Node value) {
            return union.find(subject, property, value).toList();
        }
    }
}
