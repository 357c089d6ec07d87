package org.demarche.extract.attribution;

/** The parts of an attribution. */
public enum AttributionRole {
    /** The person or body that makes the statement. */
    SOURCE,
    /** The words of attribution, such as "said". */
    CUE,
    /** The statement. */
    CONTENT
}
