package org.demarche.store.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The facts about a position from which statements are derived. */
final class PositionFacts {

    private @Nullable Node holder;
    private @Nullable Node target;
    private @Nullable Node stance;
    private @Nullable Node statedOn;
    private @Nullable Node statedIn;
    private @Nullable Node codedFrom;

    /** Adds a statement about the position. */
    void add(Node property, Node value) {
        if (property.equals(Vocabulary.HOLDER)) {
            holder = value;
        } else if (property.equals(Vocabulary.TARGET)) {
            target = value;
        } else if (property.equals(Vocabulary.STANCE)) {
            stance = value;
        } else if (property.equals(Vocabulary.STATED_ON)) {
            statedOn = value;
        } else if (property.equals(Vocabulary.STATED_IN)) {
            statedIn = value;
        } else if (property.equals(Vocabulary.CODED_FROM)) {
            codedFrom = value;
        }
    }

    /** Whether it is a position, and not something that merely shares a property with one. */
    boolean areComplete() {
        return holder != null && target != null && holder.isURI() && target.isURI();
    }

    /** The documents that it was coded from and first stated in, each once. */
    Set<Node> sources() {
        return Stream.of(codedFrom, statedIn).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Contributes the position, if it is complete, to its tally and its documents. */
    void count(@Nullable Node date, DerivedSink out) {
        if (holder == null || target == null) {
            throw new IllegalStateException("no position");
        }
        out.position(holder, target, stance, date);
        sources().forEach(out::source);
    }

    @Nullable Node stance() {
        return stance;
    }

    Node tally() {
        if (holder == null || target == null) {
            throw new IllegalStateException("no position");
        }
        return DerivedGraph.tally(holder, target);
    }

    Tally newTally() {
        if (holder == null || target == null) {
            throw new IllegalStateException("no position");
        }
        return new Tally(holder, target);
    }

    /**
     * The day it was stated, or else the date of the document it was stated in, or else that of the article.
     *
     * @param issued the date of a document
     */
    @Nullable Node date(Function<Node, @Nullable Node> issued) {
        Node date = statedOn;
        if (date == null && statedIn != null) {
            date = issued.apply(statedIn);
        }
        return date == null && codedFrom != null ? issued.apply(codedFrom) : date;
    }

    /** What follows for the position itself. */
    List<Triple> triples(Node position, @Nullable Node date) {
        List<Triple> triples = new ArrayList<>(2);
        triples.add(Triple.create(position, Vocabulary.TALLY, tally()));
        if (date != null) {
            triples.add(Triple.create(position, Vocabulary.EFFECTIVE_DATE, date));
        }
        return triples;
    }
}
