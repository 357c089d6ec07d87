package org.demarche.imports.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.CodedDate;
import org.jspecify.annotations.Nullable;

/** Reads dates: ISO dates with or without a time, months and years, or dates of a given form. */
final class DayRule {

    private static final Pattern ISO = Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T ].*)?");

    private final @Nullable DateTimeFormatter format;

    /** @param form a pattern such as {@code dd.MM.yyyy}, as Java's DateTimeFormatter has them */
    DayRule(Optional<MappingNode> form) {
        format = form.map(DayRule::format).orElse(null);
    }

    private static DateTimeFormatter format(MappingNode node) {
        try {
            return DateTimeFormatter.ofPattern(node.text(), Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw node.problem(
                    "\"" + node.text() + "\" is not a form of dates",
                    "Write for example \"dd.MM.yyyy\" or \"d MMMM yyyy\".");
        }
    }

    /** The date; empty if it is none. */
    Optional<CodedDate> of(String text) {
        if (format != null) {
            try {
                return Optional.of(CodedDate.of(LocalDate.parse(text, format)));
            } catch (DateTimeException e) {
                // perhaps an ISO date
            }
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? CodedDate.parse(iso.group(1)) : Optional.empty();
    }
}
