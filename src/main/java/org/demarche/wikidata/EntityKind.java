package org.demarche.wikidata;

/** Kinds of entities; {@code classes.txt} maps Wikidata's classes to them. */
public enum EntityKind {
    PERSON,
    INSTITUTION,
    STATE,
    PLACE,
    DOCUMENT,
    /** A political theme. */
    ISSUE,
    /** A position or occupation: not an actor, but context for persons. */
    ROLE,
    /** A class of such entities, to which a search can be restricted. */
    CLASS
}
