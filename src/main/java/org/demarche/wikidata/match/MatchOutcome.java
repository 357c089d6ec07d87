package org.demarche.wikidata.match;

/** The outcome of matching a mention. */
public enum MatchOutcome {
    /** One candidate, certain enough for an automatic match. */
    MATCHED,
    /** Candidates for a review. */
    DOUBTFUL,
    /** No candidate worth a review: the entity is probably not in the index. */
    NONE
}
