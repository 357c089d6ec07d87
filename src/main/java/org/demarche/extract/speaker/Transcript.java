package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.extract.text.Span;

/** Finds the turns of a transcript, an interview or a debate: lines that begin with the label of who speaks. */
final class Transcript {

    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|[\\p{Ll}]{1,3}[-'’]\\p{Lu}[\\p{L}\\p{M}'’-]*|of|for|the|and|&|van|von|de|der|den|la|le|bin|al|el|da|di|du|dos)";
    private static final Pattern LABEL =
            Pattern.compile("(?m)^[ \\t]*(?:\\(\\((?<wiki>[^()\\n]{1,50})\\)\\)|(?<label>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: "
                    + WORD + "){0,7}(?:,? ?\\([^()\\n]{1,60}\\)){0,2}) ?(?::|\\.—|: ?—))[ \\t]*");
    /** What begins lines of other texts: "Photo: …", "LENGTH: 153 words". */
    private static final Set<String> NO_SPEAKER = Set.copyOf(WordList.lines("line-labels.txt"));

    /** "MS. ORTEGA", "Tom Harris (Lab)": such labels need not come again. */
    private static final Pattern FORMAL =
            Pattern.compile("^(?i:mr|ms|mrs|dr|sir|dame|lord|hon|sen|rep|gov)\\.? \\p{Lu}|\\([^()]+\\)$");

    private static final int LEAST_FORMAL = 2;
    private static final int LEAST_TURNS = 3;
    private static final int LONGEST_LABEL = 40;

    private Transcript() {}

    /**
     * A turn.
     *
     * @param label who speaks
     * @param stretch what is said
     */
    record Turn(TurnLabel label, Span stretch) {}

    /**
     * The turns in reading order; empty if the text is no transcript.
     *
     * @param known whether the text is known to be one
     */
    static List<Turn> of(String text, boolean known) {
        List<Span> labels = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher line = LABEL.matcher(text);
        while (line.find()) {
            String group = line.group("label") != null ? "label" : "wiki";
            if (!NO_SPEAKER.contains(line.group(group).toLowerCase(Locale.ROOT))) {
                labels.add(new Span(line.start(group), line.end(group)));
                starts.add(line.end());
            }
        }
        Map<String, Long> uses = labels.stream()
                .map(it -> it.of(text).replaceFirst(",? ?\\(.*", ""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        boolean repeated = uses.values().stream().anyMatch(count -> count > 1);
        long formal = labels.stream()
                .map(it -> it.of(text))
                .filter(label -> FORMAL.matcher(label).find() || TurnLabel.asks(label))
                .count();
        if (!known && (labels.size() < LEAST_TURNS || uses.size() < 2 || !(repeated || formal >= LEAST_FORMAL))) {
            return List.of();
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? lineStart(text, labels.get(i + 1).start()) : text.length();
            turns.add(new Turn(
                    TurnLabel.of(text, labels.get(i)),
                    new Span(starts.get(i), Math.max(starts.get(i), end)).trimmed(text)));
        }
        return turns;
    }

    /** Whether a span is in a line of data, such as "SECTION: NEWS; Pg. 4". */
    static boolean isOtherLabel(String text, Span place) {
        int line = lineStart(text, place.start());
        int colon = text.indexOf(':', line);
        return colon >= 0
                && colon - line < LONGEST_LABEL
                && NO_SPEAKER.contains(text.substring(line, colon).strip().toLowerCase(Locale.ROOT));
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    }
}
