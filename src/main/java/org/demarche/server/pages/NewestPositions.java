package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.CodedDate;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.network.select.HeldPosition;
import org.demarche.network.select.NetworkData;

/**
 * Finds positions by stance, kind and time in memory: these leave so many that SPARQL would have to sort most of a store. The order is
 * that of the query {@code positions}.
 *
 * @param since on or after this day; empty for any
 * @param until up to this day; empty for any
 */
record NewestPositions(Optional<Stance> stance, Optional<PositionKind> kind, String since, String until) {

    /** Whether values of parameters of the query {@code positions} are answered here. What is wrong with a date, the query reports. */
    static boolean answer(Map<String, String> values) {
        return List.of("stanceName", "kindName", "since", "until").containsAll(values.keySet())
                && Stream.of("since", "until")
                        .filter(values::containsKey)
                        .map(name -> CodedDate.parse(values.getOrDefault(name, "")))
                        .allMatch(date -> date.filter(CodedDate::isDay).isPresent());
    }

    /**
     * The ids of positions, newest first.
     *
     * @param data has the oldest first
     */
    List<String> ids(NetworkData data, int skip, int limit) {
        List<HeldPosition> all = data.positions();
        List<String> found = new ArrayList<>();
        int left = skip;
        int end = all.size();
        while (end > 0 && found.size() < limit) {
            int start = firstOfDay(all, end);
            for (HeldPosition position : all.subList(start, end)) {
                if (has(position) && left-- <= 0 && found.size() < limit) {
                    found.add(position.id());
                }
            }
            end = start;
        }
        return found;
    }

    private static int firstOfDay(List<HeldPosition> all, int end) {
        String day = all.get(end - 1).date();
        int start = end - 1;
        while (start > 0 && all.get(start - 1).date().equals(day)) {
            start--;
        }
        return start;
    }

    private boolean has(HeldPosition position) {
        String date = position.date();
        return stance.map(wanted -> wanted.polarity().orElse(Double.NaN).equals(position.polarity()))
                        .orElse(true)
                && kind.map(wanted -> wanted.term().equals(position.kind())).orElse(true)
                && (since.isEmpty() || (!date.isEmpty() && (date.compareTo(since) >= 0 || since.startsWith(date))))
                && (until.isEmpty() || (!date.isEmpty() && date.compareTo(until) <= 0));
    }
}
