package org.demarche.network;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How often the same row, column and stance count. */
public enum DuplicateRule {

    /** Every position counts. */
    INCLUDE,

    /** Once in each document. */
    PER_DOCUMENT,

    /** Once in each week of each year (ISO 8601 weeks). */
    PER_WEEK,

    /** Once in each month of each year. */
    PER_MONTH,

    /** Once in each year. */
    PER_YEAR,

    /** Once. */
    PER_RANGE,

    /** Once in weeks of the same number, whatever the year, as Discourse Network Analyzer counts. */
    DNA_WEEK,

    /** Once in months of the same name, whatever the year, as Discourse Network Analyzer counts. */
    DNA_MONTH;

    /** The document or period in which a position counts once. */
    private Object period(NetworkPosition position) {
        LocalDateTime time = position.time();
        return switch (this) {
            case INCLUDE -> position;
            case PER_DOCUMENT -> position.document();
            case PER_WEEK -> List.of(time.get(IsoFields.WEEK_BASED_YEAR), week(time));
            case PER_MONTH -> YearMonth.from(time);
            case PER_YEAR -> time.getYear();
            case PER_RANGE -> "";
            case DNA_WEEK -> week(time);
            case DNA_MONTH -> time.getMonth();
        };
    }

    private static int week(LocalDateTime time) {
        return time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /**
     * Removes duplicates.
     *
     * @param positions in order; the first of several equal ones stays
     * @param comparesLevels whether positions of different stances are different
     */
    public List<NetworkPosition> apply(List<NetworkPosition> positions, boolean comparesLevels) {
        if (this == INCLUDE) {
            return positions;
        }
        Set<Object> seen = new HashSet<>();
        List<NetworkPosition> kept = new ArrayList<>();
        for (NetworkPosition position : positions) {
            int level = comparesLevels ? position.level() : 0;
            if (seen.add(new Key(position.row(), position.column(), level, period(position)))) {
                kept.add(position);
            }
        }
        return kept;
    }

    private record Key(String row, String column, int level, Object period) {}
}
