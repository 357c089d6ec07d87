package org.demarche.model;

/** Whether a quotation gives the speaker's own words, reports them, or does both. */
public enum Speech implements Term {
    DIRECT,
    INDIRECT,
    MIXED,
    /** Not recorded, in an imported coding. */
    UNKNOWN
}
