package org.demarche.model;

/** Whether the source hedges a position. */
public enum Certainty implements Term {
    ASSERTED,
    HEDGED
}
