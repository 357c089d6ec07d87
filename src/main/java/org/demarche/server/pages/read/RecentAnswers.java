package org.demarche.server.pages.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answers that were asked for last, for as long as the store stays as it is: what is on the first page is asked for again and
 * again, and on a large store some of it takes a while.
 */
final class RecentAnswers {

    private static final int MOST = 400;
    private static final int MOST_ROWS = 3_000;

    private final Map<Asked, List<Row>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private String version = "";

    /** A question and the values of its parameters. */
    record Asked(String question, Map<String, String> values) {
        Asked {
            values = Map.copyOf(values);
        }
    }

    /**
     * What is known, or is asked now.
     *
     * @param current the version of the store, before it is asked; if empty, nothing is kept
     */
    List<Row> get(Optional<String> current, Asked asked, Supplier<List<Row>> asking) {
        Optional<List<Row>> known = current.flatMap(name -> known(name, asked));
        if (known.isPresent()) {
            return known.get();
        }
        List<Row> found = asking.get();
        current.filter(name -> found.size() <= MOST_ROWS).ifPresent(name -> keep(name, asked, found));
        return found;
    }

    private synchronized Optional<List<Row>> known(String current, Asked asked) {
        return version.equals(current) ? Optional.ofNullable(answers.get(asked)) : Optional.empty();
    }

    private synchronized void keep(String current, Asked asked, List<Row> found) {
        if (!version.equals(current)) {
            answers.clear();
            version = current;
        }
        answers.put(asked, found);
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
    }
}
