package org.demarche.search;

/**
 * A position as the index has it. All are IRIs but for the date, and empty if the position has none.
 *
 * @param iri of the position
 * @param represented on whose behalf it is held
 * @param date effective date: a day, a month or a year
 * @param article that it was coded from
 */
public record IndexedPosition(
        String iri,
        String holder,
        String represented,
        String target,
        String stance,
        String kind,
        String date,
        String article) {}
