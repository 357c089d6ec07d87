package org.demarche.wikidata;

/** What an entity can be for us: which of its classes makes it so is said in {@code classes.txt}. */
public enum EntityKind {
    PERSON,
    INSTITUTION,
    STATE,
    PLACE,
    DOCUMENT,
    /** A political theme. */
    ISSUE,
    /** A position that persons hold, or an occupation: no actor, but the context of many. */
    ROLE,
    /** A class of such entities: no actor, but what one can be restricted to. */
    CLASS
}
