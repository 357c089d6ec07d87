package org.demarche.store.derived;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Takes from each graph what it contributes to statements that follow from several graphs together. The order does not matter. */
public interface DerivedSink {

    /**
     * A position, which counts for its tally.
     *
     * @param date its effective date, if it has one
     */
    void position(Node holder, Node target, @Nullable Node stance, @Nullable Node date);

    /** A document that states a position: once for each position. */
    void source(Node document);

    /** An issue, proposal, claim or institution, and what it is directly narrower than or part of, or itself. */
    void part(Node part, Node whole);
}
