package org.demarche.extract.stance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares what a passage is about with the label of a target: who calls for "an end to the toll" is against the target "Toll", and
 * for the target "End of the toll".
 */
public enum EventPolarity {
    /** Both are about the same event. */
    SAME,
    /** One of them is the end of the other. */
    REVERSED,
    /** One of them ends something, and it is not clear what that is to the other. */
    UNCLEAR;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}]+)*");
    private static final Pattern NONE =
            Pattern.compile("^[“\"'‘]*(?:no|not|without|never)\\s+", Pattern.CASE_INSENSITIVE);
    /** "The rebels should leave", "the toll to be scrapped". */
    private static final Pattern OUTCOME = Pattern.compile(
            "^(?<who>.{2,80}?)\\s+(?:to|should|must|shall|ought to|has to|have to|needs? to)\\s+(?<be>be\\s+)?(?<verb>\\p{Ll}+)(?<what>.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** In "the islands' formula" the formula is the head. */
    private static final Pattern OWNER = Pattern.compile("\\p{L}+(?:['’]s|(?<=s)['’])(?=\\s+\\p{L})");

    private static final Pattern ADJECTIVE = Pattern.compile(
            "\\p{L}+(?:al|ary|ive|ous|ful|ed|ate|ent|ant|ic|able|wide|ly|ete)|full|further|new|quick|swift|early|\\p{L}+-\\p{L}+");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "any", "its", "their", "his", "her", "our", "my", "this", "that", "such", "some", "of",
            "on", "to", "in", "for", "from", "against", "with", "by", "at", "be", "all", "every", "each", "further");
    private static final int STEM = 5;

    /** A phrase that may end something: the words of its head, and of what it ends. */
    private record Event(boolean ends, Set<String> head, Set<String> ended) {}

    /** Compares the words of a passage with a label. */
    public static EventPolarity of(String about, String label) {
        Event one = event(about);
        Event other = event(label);
        if (!one.ends() && !other.ends()) {
            return SAME;
        }
        if (one.ends() && sharesAny(one.ended(), other.head())) {
            return REVERSED;
        }
        if (other.ends() && sharesAny(other.ended(), one.head())) {
            return REVERSED;
        }
        return one.ends() && other.ends() ? SAME : UNCLEAR;
    }

    /** Whether a phrase says that something ends, is kept out or does not happen. */
    public static boolean ends(String phrase) {
        return event(phrase).ends();
    }

    private static Event event(String phrase) {
        Matcher none = NONE.matcher(phrase);
        if (none.find()) {
            return new Event(true, Set.of(), stems(words(phrase.substring(none.end()))));
        }
        Matcher outcome = OUTCOME.matcher(phrase);
        if (outcome.matches() && WordForms.isEnding(outcome.group("verb"))) {
            String ended = outcome.group("be") != null ? outcome.group("who") : outcome.group("what");
            return new Event(true, Set.of(cut(outcome.group("verb"))), stems(words(ended)));
        }
        List<String> words = words(OWNER.matcher(phrase).replaceAll(""));
        int head = 0;
        while (head < words.size() - 1
                && !WordForms.isEnding(words.get(head))
                && ADJECTIVE.matcher(words.get(head)).matches()) {
            head++;
        }
        if (words.isEmpty()) {
            return new Event(false, Set.of(), Set.of());
        }
        boolean ends = WordForms.isEnding(words.get(head));
        // In "the herring ban" the head stands behind what it ends.
        boolean behind = !ends && words.size() == 2 && WordForms.isEnding(words.get(1));
        if (behind) {
            return new Event(true, Set.of(cut(words.get(1))), Set.of(cut(words.getFirst())));
        }
        return new Event(
                ends, Set.of(cut(words.get(head))), ends ? stems(words.subList(head + 1, words.size())) : Set.of());
    }

    private static List<String> words(String phrase) {
        return WORD.matcher(phrase.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !SMALL.contains(word))
                .toList();
    }

    private static Set<String> stems(List<String> words) {
        return words.stream().map(EventPolarity::cut).collect(Collectors.toSet());
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(STEM, word.length())).replaceFirst("s$", "");
    }

    private static boolean sharesAny(Set<String> some, Set<String> others) {
        return others.stream().anyMatch(some::contains);
    }
}
