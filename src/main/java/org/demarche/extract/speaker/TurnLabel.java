package org.demarche.extract.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.extract.text.Span;

/**
 * The label before a turn of a transcript: "MS. LINDQVIST (Green):", "The Minister for Transport (Anders Hovde):", "Q:".
 *
 * @param kind who speaks
 * @param name the span of the name; of the whole label if it has no name
 * @param person the name as a name is written
 * @param post the post or party that the label gives
 */
record TurnLabel(Kind kind, Span name, String person, Optional<Post> post) {

    /** Who speaks in a turn. */
    enum Kind {
        /** A person or body with a name. */
        NAMED,
        /** The guest of an interview: "A". */
        GUEST,
        /** Who asks, or chairs: holds no position by it. */
        ASKS
    }

    private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()\\n]{1,60})\\)");
    private static final Pattern ASKING = Pattern.compile(
            "(?i)(?:q|question(?:er)?|interviewer|reporter|journalist|host|presenter|anchor|moderator|facilitator|operator|clerk|the clerk|wikinews|wn|audience(?: member)?|unidentified .*"
                    + "|(?:the |mr\\.? |madam |mr\\.? |ms\\.? )?(?:acting |deputy |vice[- ])?(?:chair|chairman|chairwoman|chairperson|speaker|presiding officer|president|convener|moderator)(?: pro tempore)?)");
    private static final Pattern ANSWERING = Pattern.compile("(?i)a|answer|guest|interviewee");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern THE = Pattern.compile("(?i)^the\\s+");

    /**
     * Reads a label.
     *
     * @param text the text of the article
     * @param label the span of the label, without its colon
     */
    static TurnLabel of(String text, Span label) {
        String words = label.of(text);
        Matcher parenthesis = PARENTHESIS.matcher(words);
        List<MatchResult> inside = parenthesis.results().toList();
        String outer = inside.isEmpty()
                ? words.strip()
                : words.substring(0, inside.getFirst().start()).strip();
        Span whole = new Span(label.start(), label.start() + outer.length());
        if (THE.matcher(outer).find() && !inside.isEmpty()) {
            MatchResult last = inside.getFirst();
            Span name = new Span(label.start() + last.start(1), label.start() + last.end(1));
            String role = THE.matcher(outer).replaceFirst("");
            boolean chairs = ASKING.matcher(outer).matches();
            Post post = new Post(role, Optional.empty(), Optional.empty(), false);
            return new TurnLabel(chairs ? Kind.ASKS : Kind.NAMED, name, written(name.of(text)), Optional.of(post));
        }
        if (ASKING.matcher(outer).matches() || ANSWERING.matcher(outer).matches()) {
            return new TurnLabel(
                    ANSWERING.matcher(outer).matches() ? Kind.GUEST : Kind.ASKS, whole, outer, Optional.empty());
        }
        int start = nameStart(outer);
        String role = ProperNames.words(outer.substring(0, start)).stream()
                .filter(word -> !ProperNames.isTitle(word) && !word.equalsIgnoreCase("the"))
                .collect(Collectors.joining(" "));
        String party = inside.isEmpty() ? "" : inside.getLast().group(1).strip();
        Optional<Post> post = role.isEmpty() && party.isEmpty()
                ? Optional.empty()
                : Optional.of(new Post(
                        written(role), Optional.of(party).filter(it -> !it.isEmpty()), Optional.empty(), false));
        Span name = new Span(whole.start() + start, whole.end());
        return new TurnLabel(Kind.NAMED, name, written(name.of(text)), post);
    }

    /** Whether a label is that of somebody who asks or chairs. */
    static boolean asks(String label) {
        return ASKING.matcher(label.strip()).matches();
    }

    /** Where the name begins behind titles and posts: "Minister Hale", "MS. LINDQVIST". */
    private static int nameStart(String label) {
        int start = 0;
        while (true) {
            int blank = label.indexOf(' ', start);
            if (blank < 0) {
                return start;
            }
            String word = label.substring(start, blank);
            if (!ProperNames.isTitle(word)
                    && !WordList.isRole(word)
                    && !word.matches("(?i)the|prime|foreign|deputy|vice|rt\\.?|hon\\.?|first")) {
                return start;
            }
            start = blank + 1;
        }
    }

    /** A name in capitals, as a name is written: "O'Dowd" for "O'DOWD". */
    private static String written(String name) {
        boolean capitals = name.length() > 3 && name.matches("[^\\p{Ll}]*\\p{Lu}{2}[^\\p{Ll}]*");
        return capitals
                ? WORD.matcher(name).replaceAll(word -> {
                    String lower = word.group().toLowerCase(Locale.ROOT);
                    return Matcher.quoteReplacement(Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
                })
                : name;
    }

    /** Whether the label gives a gender by its title. */
    static Optional<Speaker.Gender> gender(String text, TurnLabel label) {
        return ProperNames.gender(text.substring(
                Math.max(0, label.name().start() - 6), label.name().start()));
    }
}
