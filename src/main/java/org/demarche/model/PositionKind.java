package org.demarche.model;

/** What sort of move a position is. */
public enum PositionKind implements Term {
    DEMAND,
    OFFER,
    RESPONSE,
    ASSESSMENT,
    PREDICTION
}
