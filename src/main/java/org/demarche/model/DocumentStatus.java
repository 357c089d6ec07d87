package org.demarche.model;

/** What is known of a document's standing. */
public enum DocumentStatus implements Term {
    PUBLISHED,
    LEAKED,
    CONFIRMED,
    UNCONFIRMED,
    DISPUTED
}
