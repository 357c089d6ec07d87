package org.demarche.bench.table;

import java.util.List;
import java.util.Map;

/**
 * A question of the catalogue with some of its parameters, and values for these.
 *
 * @param name the question's
 * @param parameters those that are given; the others are left out or have their defaults
 * @param asked the values, drawn as actors and other things occur in the corpus; one without values if no parameter is given
 * @param heaviest the values that occur most often in the corpus
 */
public record Question(String name, List<String> parameters, List<Asked> asked, List<Asked> heaviest) {

    public Question {
        parameters = List.copyOf(parameters);
        asked = List.copyOf(asked);
        heaviest = List.copyOf(heaviest);
    }

    /**
     * One asking.
     *
     * @param values parameter to short id or text
     * @param sparql the same as a query that any store takes
     */
    public record Asked(Map<String, String> values, String sparql) {

        public Asked {
            values = Map.copyOf(values);
        }
    }

    /** Whether it looks at one thing rather than at the whole corpus. */
    boolean isLookUp() {
        return !parameters.isEmpty();
    }

    /** As one would type it, without the values. */
    String title() {
        return parameters.isEmpty() ? name : name + " --" + String.join(" --", parameters);
    }
}
