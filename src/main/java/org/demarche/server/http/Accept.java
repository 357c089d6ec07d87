package org.demarche.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The media types that a client accepts, with its preferences, by RFC 9110, section 12.5.1. Jena's {@code AcceptList} is not used
 * here: it lets a wildcard override {@code q=0} of a type, and prints a malformed header with a stack trace.
 *
 * @param ranges in the order of the header; empty if the client accepts anything
 */
public record Accept(List<Range> ranges) {

    private static final int MAX_RANGES = 50;

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

        /** How specifically this range matches a type; 0 if it does not. */
        int specificity(String type) {
            if (range.equals(type)) {
                return 3;
            }
            boolean family = range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
            return range.equals("*/*") ? 1 : family ? 2 : 0;
        }
    }

    /** Parses a header; malformed entries are ignored. */
    public static Accept parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String entry : header.split(",", MAX_RANGES)) {
            String type = MediaTypes.bare(entry);
            if (type.contains("/")) {
                ranges.add(new Range(type, quality(entry)));
            }
        }
        return new Accept(ranges);
    }

    /** The offered type that the client prefers, or the first of several that it prefers equally; empty if it accepts none. */
    public Optional<String> best(List<String> offered) {
        return ranges.isEmpty()
                ? offered.stream().findFirst()
                : offered.stream()
                        .filter(type -> quality(type, ranges) > 0)
                        // Stream.max would return the last of several equal types.
                        .reduce((a, b) -> quality(b, ranges) > quality(a, ranges) ? b : a);
    }

    private static double quality(String type, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.specificity(type) > 0)
                .max(Comparator.comparingInt(range -> range.specificity(type)))
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
