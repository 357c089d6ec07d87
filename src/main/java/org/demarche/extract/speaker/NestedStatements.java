package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/** Statements within statements: in "according to the mayor, the county will close the port" the county's is within the mayor's. */
final class NestedStatements {

    private static final Pattern BEGINS_CLAUSE =
            Pattern.compile("(?:^|[.;:,]\\s+|\\band\\s+|\\bthat\\s+)(?:[Tt]he\\s+)?$");

    private static final Pattern OWN = Pattern.compile("(?i)its|their|his|her");

    private NestedStatements() {}

    /**
     * The attributions with those who report them. What somebody reports of themselves, or of the body that they speak for, is left
     * out: the statement around it is theirs.
     */
    static List<ResolvedAttribution> of(String text, List<ResolvedAttribution> all) {
        SpanIndex contents = SpanIndex.of(
                all.stream().flatMap(it -> it.attribution().content().stream()).toList());
        List<ResolvedAttribution> nested = new ArrayList<>();
        for (ResolvedAttribution one : all) {
            Optional<ResolvedAttribution> around = around(text, one, contents, all);
            Optional<Speaker> reporter = around.flatMap(ResolvedAttribution::speaker);
            boolean own = reporter.isPresent()
                    && one.speaker()
                            .filter(it -> it == reporter.get() || reporter.get().isOf(it))
                            .isPresent();
            if (!own) {
                nested.add(reporter.isPresent() && one.within().isEmpty() ? one.reportedBy(reporter.get()) : one);
            }
        }
        return List.copyOf(nested);
    }

    /** The attribution in whose content another stands with its source, which begins a clause. */
    private static Optional<ResolvedAttribution> around(
            String text, ResolvedAttribution inner, SpanIndex contents, List<ResolvedAttribution> all) {
        Attribution within = inner.attribution();
        if (within.source().isEmpty()
                || within.cue().isEmpty()
                || OWN.matcher(inner.namedAs()).matches()) {
            return Optional.empty();
        }
        Span source = within.source().getFirst();
        return contents.containing(source).stream()
                .filter(content -> !within.content().contains(content))
                .filter(content -> BEGINS_CLAUSE
                        .matcher(text.substring(content.start(), source.start()))
                        .find())
                .filter(any -> source.end() < text.length() && "'’".indexOf(text.charAt(source.end())) < 0)
                .findFirst()
                .flatMap(content -> all.stream()
                        .filter(it ->
                                !it.equals(inner) && it.attribution().content().contains(content))
                        .findFirst());
    }

    /** The spans of the sources of statements within others. */
    static Stream<Span> sources(String text, List<ResolvedAttribution> all) {
        SpanIndex contents = SpanIndex.of(
                all.stream().flatMap(it -> it.attribution().content().stream()).toList());
        return all.stream()
                .filter(it -> around(text, it, contents, all).isPresent())
                .map(it -> it.attribution().source().getFirst());
    }
}
