package org.demarche.wikidata;

/**
 * From which scores on, 0 to 100, a candidate is taken or worth a look.
 *
 * @param acronym the least score of a match, where the name is an acronym
 * @param matched the least score of a match, for any other name
 * @param doubtful the least score of a candidate that a person should look at
 */
public record Thresholds(double acronym, double matched, double doubtful) {

    /** Nothing is taken, everything is worth a look. */
    public static final Thresholds NONE = new Thresholds(100, 100, 0);
}
