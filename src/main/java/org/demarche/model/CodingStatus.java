package org.demarche.model;

/** Whether a person stands behind a coding. */
public enum CodingStatus implements Term {
    DRAFT,
    REVIEWED
}
