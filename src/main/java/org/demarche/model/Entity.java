package org.demarche.model;

/** Whatever has an id of its own in the corpus' one flat name space. */
public sealed interface Entity permits Actor, Claim, Document, Issue, Proposal {

    /** Short id: the IRI without the corpus' base. */
    String id();
}
