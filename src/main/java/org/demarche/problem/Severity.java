package org.demarche.problem;

/** How serious a problem is. */
public enum Severity {
    /** The input is not used until this is fixed. */
    ERROR,
    /** The input is used, but should be checked. */
    WARNING
}
