package org.demarche.model;

/** Whether two entities are the same, as a person or the matcher judges it. */
public enum Judgement implements Term {
    POSITIVE,
    NEGATIVE,
    UNSURE
}
