package org.demarche.query.catalogue;

import static org.demarche.problem.Suggestions.didYouMean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Reads {@code name type required|optional|default VALUE — Description}. */
final class ParameterReader {

    private static final Pattern PARAMETER = Pattern.compile(
            "(?<name>[a-z][A-Za-z0-9]*)\\s+(?<type>\\S+)\\s+(?:(?<need>required|optional)|default\\s+(?<default>.+?))"
                    + "\\s+[\u2014-]\\s+(?<description>\\S.*)");

    private ParameterReader() {}

    /** The parameter, or empty and one more problem. */
    static Optional<QueryParameter> read(HeaderEntry entry, List<Problem> problems) {
        Matcher matcher = PARAMETER.matcher(entry.value());
        if (!matcher.matches()) {
            problems.add(bad(
                    entry,
                    "the parameter cannot be read",
                    "Write \"# param: name type required|optional|default VALUE \u2014 Description\"."));
            return Optional.empty();
        }
        String word = matcher.group("type");
        Optional<ParameterType> type = ParameterType.ofWord(word);
        if (type.isEmpty()) {
            problems.add(bad(entry, "unknown type \"" + word + "\"", typeHint(word)));
        }
        return type.map(known -> new QueryParameter(
                matcher.group("name"),
                known,
                "required".equals(matcher.group("need")),
                matcher.group("default"),
                matcher.group("description"),
                entry.location()));
    }

    private static Problem bad(HeaderEntry entry, String message, String hint) {
        return new Problem(ProblemCode.BAD_QUERY_FILE, entry.location(), message, hint);
    }

    private static String typeHint(String word) {
        String near = didYouMean(word, ParameterType.words());
        return near.isEmpty() ? "Types are " + String.join(", ", ParameterType.words()) + "." : near;
    }
}
