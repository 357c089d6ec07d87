package org.demarche.model;

/** Whether a person vouches for a coding, and which rules it follows. */
public enum CodingStatus implements Term {
    DRAFT,
    REVIEWED,
    /** Coded elsewhere, by other rules, which did not ask for everything that ours do. */
    IMPORTED
}
