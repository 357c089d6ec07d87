package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** The names of a source that lists several: "Britain, France and Germany", "party leaders A. B. Bardhan and Shamim Faizi". */
final class JointSource {

    private static final Pattern COMMA = Pattern.compile(",\\s+(?:the\\s+)?");
    private static final Pattern AND = Pattern.compile(
            ",?\\s+(?:and|as well as)\\s+(?:the\\s+|its\\s+|fellow\\s+|former\\s+)?(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}");
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?i)(?:^|.*\\s)(?<!such )(?:of|for|from|in|at|between|by|with|to|on|over|near|against|and)\\s+(?:the\\s+)?$",
            Pattern.DOTALL);
    private static final Pattern END = Pattern.compile(
            "(?:[\\s,]*|[\\s,]+(?:who|which|on|in|at|joined|also|two|the two|both)\\b.*|,.*)", Pattern.DOTALL);

    private JointSource() {}

    /**
     * The listed names; empty if the source lists none.
     *
     * @param names the names in the source, in reading order
     */
    static List<Span> of(String text, Span source, List<Span> names) {
        for (int first = 0; first < names.size() - 1; first++) {
            List<Span> list = from(text, names.subList(first, names.size()));
            if (list.size() > 1) {
                boolean free = !PREPOSITION
                                .matcher(text.substring(
                                        source.start(), list.getFirst().start()))
                                .matches()
                        && END.matcher(text.substring(list.getLast().end(), source.end()))
                                .matches();
                return free ? list : List.of();
            }
        }
        return List.of();
    }

    /** The names from the first on, up to the one behind "and". */
    private static List<Span> from(String text, List<Span> names) {
        List<Span> list = new ArrayList<>(names.subList(0, 1));
        for (Span name : names.subList(1, names.size())) {
            String between = text.substring(list.getLast().end(), name.start());
            list.add(name);
            if (AND.matcher(between).matches()) {
                return list;
            }
            if (!COMMA.matcher(between).matches()) {
                return List.of();
            }
        }
        return List.of();
    }
}
