package org.demarche.model;

/** How a holder stands towards a target; what each means stands in the ontology. */
public enum Stance implements Term {
    SUPPORT,
    CONDITIONAL_SUPPORT,
    NEUTRAL,
    NO_COMMENT,
    CONDITIONAL_OPPOSITION,
    OPPOSITION
}
