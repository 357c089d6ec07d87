package org.demarche.extract.stance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.io.Resources;

/** Verbs of action, and words by which something ends or is kept out, in all their forms. */
public final class WordForms {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> ACTIONS = words("action-verbs.txt", 0, Integer.MAX_VALUE);
    /** Verbs of action that decide nothing. */
    private static final Set<String> VAGUE = Set.of(
            "answer",
            "ask",
            "assess",
            "come",
            "consider",
            "consult",
            "continue",
            "debate",
            "decide",
            "discuss",
            "do",
            "examine",
            "get",
            "go",
            "hear",
            "keep",
            "learn",
            "listen",
            "look",
            "meet",
            "speak",
            "stand",
            "study",
            "talk",
            "tell",
            "try",
            "wait",
            "work");

    private static final Map<String, String> IRREGULAR = Resources.lines(WordForms.class, "participles.txt").stream()
            .flatMap(BLANKS::splitAsStream)
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    private static final Set<String> ENDING_NOUNS = words("endings.txt", 0, 1);
    private static final Set<String> ENDING_VERBS = words("endings.txt", 1, 2);

    private WordForms() {}

    private static Set<String> words(String file, int from, int to) {
        return Resources.lines(WordForms.class, file).stream()
                .skip(from)
                .limit(to - from)
                .flatMap(BLANKS::splitAsStream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a word is the base form of a verb of action: "extend". */
    public static boolean isAction(String word) {
        return ACTIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a verb of action and says what would be done: "extend", not "consider". */
    static boolean isDeed(String word) {
        return isAction(word) && !VAGUE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The verb of action that a word is the participle of: "scrap" for "scrapped". */
    public static Optional<String> verbOf(String participle) {
        String lower = participle.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(IRREGULAR.get(lower))
                .or(() -> baseForms(lower).stream().filter(ACTIONS::contains).findFirst());
    }

    /** Whether something ends by a noun or a verb in any form: "ban", "scrap", "scrapped", "scrapping". */
    static boolean isEnding(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ENDING_NOUNS.contains(lower)
                || ENDING_VERBS.contains(lower)
                || lower.matches("withdrawn|withdrew|forbidden|overturned|overthrown")
                || baseForms(lower).stream().anyMatch(ENDING_VERBS::contains);
    }

    /** The verbs that a word in "-ing", "-ed" or "-s" may be a form of. */
    private static List<String> baseForms(String word) {
        String stem = word.replaceFirst("(?:ing|ed|s)$", "");
        if (stem.equals(word) || stem.length() < 2) {
            return List.of();
        }
        String single = stem.substring(0, stem.length() - 1);
        return List.of(stem, stem + "e", single, single + "y");
    }
}
