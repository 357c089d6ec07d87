package org.demarche.extract.attribution;

/** The parts of an attribution. */
public enum AttributionRole {
    /** Who says it. */
    SOURCE,
    /** The words that show that somebody says it. */
    CUE,
    /** What is said. */
    CONTENT
}
