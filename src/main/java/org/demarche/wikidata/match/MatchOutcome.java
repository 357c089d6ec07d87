package org.demarche.wikidata.match;

/** What came of looking for a mention. */
public enum MatchOutcome {
    /** One candidate, sure enough to be taken without a person looking. */
    MATCHED,
    /** Candidates, of which a person has to choose. */
    DOUBTFUL,
    /** Nothing worth a look: the index most likely does not have it. */
    NONE
}
