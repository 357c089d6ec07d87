package org.demarche.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The types that a client takes, and how much it likes each (RFC 9110, section 12.5.1).
 *
 * @param ranges as in the header; empty if it takes anything
 */
public record Accept(List<Range> ranges) {

    private static final int MOST_RANGES = 50;

    public Accept {
        ranges = List.copyOf(ranges);
    }

    /**
     * One entry of the header.
     *
     * @param range a type, or {@code text/*}, or {@code *}{@code /*}, in lower case
     * @param quality 0 to 1
     */
    public record Range(String range, double quality) {

        /** How closely this speaks of a type; 0 if not at all. */
        int closeness(String type) {
            if (range.equals(type)) {
                return 3;
            }
            boolean family = range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
            return range.equals("*/*") ? 1 : family ? 2 : 0;
        }
    }

    /** Reads a header; entries that nobody can read are left out. */
    public static Accept parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String entry : header.split(",", MOST_RANGES)) {
            String type = MediaTypes.bare(entry);
            if (type.contains("/")) {
                ranges.add(new Range(type, quality(entry)));
            }
        }
        return new Accept(ranges);
    }

    /** The offered type that the client likes best; the first offered among equals. Empty if it takes none of them. */
    public Optional<String> best(List<String> offered) {
        return ranges.isEmpty()
                ? offered.stream().findFirst()
                : offered.stream()
                        .filter(type -> quality(type, ranges) > 0)
                        // Of equal ones, max would take the last.
                        .reduce((a, b) -> quality(b, ranges) > quality(a, ranges) ? b : a);
    }

    private static double quality(String type, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.closeness(type) > 0)
                .max(Comparator.comparingInt(range -> range.closeness(type)))
                .map(Range::quality)
                .orElse(0.0);
    }

    private static double quality(String entry) {
        for (String parameter : entry.split(";", -1)) {
            String text = parameter.strip();
            if (text.startsWith("q=") || text.startsWith("Q=")) {
                try {
                    return Math.clamp(Double.parseDouble(text.substring(2)), 0.0, 1.0);
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
