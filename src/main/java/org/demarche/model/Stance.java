package org.demarche.model;

/** How a holder stands towards a target; the ontology defines each stance. */
public enum Stance implements Term {
    SUPPORT,
    CONDITIONAL_SUPPORT,
    NEUTRAL,
    NO_COMMENT,
    CONDITIONAL_OPPOSITION,
    OPPOSITION
}
