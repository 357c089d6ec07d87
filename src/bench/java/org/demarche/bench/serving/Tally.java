package org.demarche.bench.serving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of the requests of one kind. */
final class Tally {

    private final Kind kind;
    private final List<Double> milliseconds = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    Tally(Kind kind) {
        this.kind = kind;
    }

    synchronized void add(int status, double time) {
        statuses.merge(status, 1, Integer::sum);
        milliseconds.add(time);
    }

    /** Answers that there should not be: none at all, and errors of the server that are not meant. */
    synchronized int faults() {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() == 0 || (entry.getKey() >= 500 && entry.getKey() != 503))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** A row of a table in Markdown: kind, requests, median, 95th and 99th percentile, longest, statuses. */
    synchronized String row() {
        List<Double> sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        String shown = statuses.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %s |",
                kind.title(),
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                shown);
    }

    /** By nearest rank. */
    private static String at(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return "";
        }
        double value = sorted.get(Math.max(1, (int) Math.ceil(share * sorted.size())) - 1);
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
