package org.demarche.network.select;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.demarche.model.CodedDate;

/**
 * A position as a store has it, before a network decides whether and how it counts.
 *
 * @param id of the position
 * @param actor id of the holder
 * @param represented id of the actor on whose behalf it is held; empty if that is not stated
 * @param target id of what it is about
 * @param polarity from -1 to 1; NaN for no comment
 * @param date effective date: YYYY-MM-DD, a year or a month; empty if unknown
 * @param kind such as {@code demand}
 * @param article id of the coded article; empty if unknown
 */
public record HeldPosition(
        String id,
        String actor,
        String represented,
        String target,
        double polarity,
        String date,
        String kind,
        String article) {

    /** The effective date; empty if it is less than a day exact: no day is invented. */
    public Optional<LocalDate> day() {
        return coded().filter(CodedDate::isDay).map(CodedDate::firstDay);
    }

    /** The effective date, as precise as it is; empty if it is unknown. */
    Optional<CodedDate> coded() {
        return CodedDate.parse(date);
    }

    /** The first moment of the effective date; the beginning of time if there is none. */
    LocalDateTime time() {
        return coded().map(known -> known.firstDay().atStartOfDay()).orElse(LocalDateTime.MIN);
    }

    HeldPosition heldBy(String other) {
        return new HeldPosition(id, other, represented, target, polarity, date, kind, article);
    }
}
