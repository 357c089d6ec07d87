package org.demarche.query.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Reads {@code matrix rows=actor columns=proposal value=mean}. */
final class ViewReader {

    private final HeaderEntry entry;
    private final List<Problem> problems;

    private ViewReader(HeaderEntry entry, List<Problem> problems) {
        this.entry = entry;
        this.problems = problems;
    }

    /** The view, or a table and more problems; the columns are those of the query's result. */
    static View read(HeaderEntry entry, List<String> columns, List<Problem> problems) {
        return new ViewReader(entry, problems).read(columns);
    }

    private View read(List<String> columns) {
        List<String> words = List.of(entry.value().split("\\s+", -1));
        Optional<View.Kind> kind = View.Kind.ofWord(words.getFirst());
        if (kind.isEmpty()) {
            bad("unknown view \"" + words.getFirst() + "\"", "Views are " + String.join(", ", View.Kind.words()) + ".");
            return View.TABLE;
        }
        Map<String, String> roles = new LinkedHashMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            roles.put(equals < 0 ? word : word.substring(0, equals), word.substring(equals + 1));
        }
        check(kind.get(), roles, columns);
        return new View(kind.get(), roles);
    }

    private void check(View.Kind kind, Map<String, String> roles, List<String> columns) {
        Set<String> others = new LinkedHashSet<>(roles.keySet());
        kind.required().forEach(others::remove);
        if (!roles.keySet().containsAll(kind.required()) || !kind.optional().containsAll(others)) {
            bad("the view does not name the columns it needs", "Write \"# view: " + form(kind) + "\".");
        }
        for (String column : roles.values()) {
            if (!columns.contains(column)) {
                bad(
                        "the view names a column \"" + column + "\" that the result does not have",
                        columns.isEmpty() ? "" : "Columns are " + String.join(", ", columns) + ".");
            }
        }
    }

    private static String form(View.Kind kind) {
        StringBuilder form = new StringBuilder(kind.word());
        kind.required().forEach(role -> form.append(' ').append(role).append("=COLUMN"));
        kind.optional().forEach(role -> form.append(" [").append(role).append("=COLUMN]"));
        return form.toString();
    }

    private void bad(String message, String hint) {
        problems.add(new Problem(ProblemCode.BAD_QUERY_FILE, entry.location(), message, hint));
    }
}
