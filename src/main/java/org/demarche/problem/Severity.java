package org.demarche.problem;

/** How much a problem matters. */
public enum Severity {
    /** The input is not used until it is mended. */
    ERROR,
    /** The input is used, but somebody should look. */
    WARNING
}
