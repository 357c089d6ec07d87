package org.demarche.network.select;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A position as a store has it, before a network decides whether and how it counts.
 *
 * @param actor id of the holder
 * @param represented id of the actor on whose behalf it is held; empty if that is not stated
 * @param target id of what it is about
 * @param polarity from -1 to 1; NaN for no comment
 * @param date effective date: YYYY-MM-DD, a year or a month; empty if unknown
 * @param kind such as {@code demand}
 * @param article id of the coded article; empty if unknown
 */
public record HeldPosition(
        String actor, String represented, String target, double polarity, String date, String kind, String article) {

    /** The effective date; empty if it is less than a day exact: no day is invented. */
    public Optional<LocalDate> day() {
        try {
            return date.length() == 10 ? Optional.of(LocalDate.parse(date)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The first moment of the day; the beginning of time if there is none. */
    LocalDateTime time() {
        return day().map(LocalDate::atStartOfDay).orElse(LocalDateTime.MIN);
    }

    HeldPosition heldBy(String other) {
        return new HeldPosition(other, represented, target, polarity, date, kind, article);
    }
}
