package org.demarche.anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of words in one text. Offsets are UTF-16 units; {@link CodePoints} converts them. All searches take time in proportion to
 * the text and to the words, whatever they are.
 */
public final class TextAnchors {

    /** Places that are looked at; a text that has words more often does not say which are meant. */
    private static final int MOST_PLACES = 1_000;

    /** Longer words are only looked for as they are. */
    private static final int LONGEST_SIMILAR = 4_000;

    /** How much of the surrounding text distinguishes places. */
    private static final int CONTEXT = 64;

    private final String text;
    private @Nullable ComparableText folded;
    private @Nullable ComparableText caseless;

    /** @param text the text, as it is */
    public TextAnchors(String text) {
        this.text = text;
    }

    /** The whole text. */
    public Passage everywhere() {
        return new Passage(0, text.length());
    }

    /** The first thousand passages that have the very words. */
    public List<Passage> places(String words) {
        return exact(words, everywhere());
    }

    /** The only passage that differs from some words in nothing but quotation marks, dashes, spaces, invisible characters and normal form. */
    public Optional<Passage> onlyFolded(String words) {
        ComparableText own = folded;
        if (own == null) {
            own = new ComparableText(text, false);
            folded = own;
        }
        String wanted = new ComparableText(words, false).chars().strip();
        int first = wanted.isEmpty() ? -1 : own.chars().indexOf(wanted);
        return first < 0 || own.chars().indexOf(wanted, first + 1) >= 0
                ? Optional.empty()
                : Optional.of(own.original(first, first + wanted.length()));
    }

    /** The passage that has the very words: of several, the one with most of what is around them, then the nearest, then the first. */
    public Optional<Passage> exact(Sought sought) {
        return best(exact(sought.words(), sought.within()), sought);
    }

    /**
     * The passage of whole words that has them with other marks, spaces or case or, if none has, that differs in the fewest characters, at most
     * one in ten. Marks and dots at their ends do not count.
     */
    public Optional<Passage> similar(Sought sought) {
        ComparableText own = caseless();
        String wanted = stripped(new ComparableText(sought.words(), true).chars());
        if (wanted.isEmpty() || wanted.length() > LONGEST_SIMILAR) {
            return Optional.empty();
        }
        int from = own.at(sought.within().start());
        int to = own.at(sought.within().end());
        Optional<Passage> found = best(originals(wanted, from, to), sought);
        return found.isPresent()
                ? found
                : new NearestWords(own.chars(), from, to, sought.near() < 0 ? -1 : own.at(sought.near()))
                        .find(wanted)
                        .map(passage -> trimmed(own.original(passage.start(), passage.end())));
    }

    /** The mention of a name that is nearest to a passage, whatever its case and marks. */
    public Optional<Passage> nearest(String name, Passage passage, Passage within) {
        String wanted = stripped(new ComparableText(name, true).chars());
        ComparableText own = caseless();
        return wanted.isEmpty()
                ? Optional.empty()
                : originals(wanted, own.at(within.start()), own.at(within.end())).stream()
                        .min(Comparator.comparingInt(mention -> mention.gapTo(passage)));
    }

    private ComparableText caseless() {
        ComparableText own = caseless;
        if (own == null) {
            own = new ComparableText(text, true);
            caseless = own;
        }
        return own;
    }

    private List<Passage> exact(String words, Passage within) {
        List<Passage> places = new ArrayList<>();
        for (int at = words.isEmpty() ? -1 : text.indexOf(words, within.start());
                at >= 0 && at + words.length() <= within.end() && places.size() < MOST_PLACES;
                at = text.indexOf(words, at + 1)) {
            places.add(new Passage(at, at + words.length()));
        }
        return places;
    }

    /** Where the folded text has some characters as whole words. */
    private List<Passage> originals(String wanted, int from, int to) {
        ComparableText own = caseless();
        List<Passage> places = new ArrayList<>();
        for (int at = own.chars().indexOf(wanted, from);
                at >= 0 && at + wanted.length() <= to && places.size() < MOST_PLACES;
                at = own.chars().indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if (!NearestWords.isInWord(own.chars(), at) && !NearestWords.isInWord(own.chars(), end)) {
                places.add(trimmed(own.original(at, end)));
            }
        }
        return places;
    }

    private Optional<Passage> best(List<Passage> places, Sought sought) {
        if (places.size() < 2) {
            return places.stream().findFirst();
        }
        String prefix = stripped(new ComparableText(sought.prefix(), true).chars());
        String suffix = stripped(new ComparableText(sought.suffix(), true).chars());
        return places.stream()
                .max(Comparator.comparingInt((Passage at) -> around(at, prefix, suffix))
                        .thenComparingInt(at -> sought.near() < 0 ? 0 : -Math.abs(at.start() - sought.near()))
                        .thenComparingInt(at -> -at.start()));
    }

    /** How much of what should be around a passage is there. */
    private int around(Passage at, String prefix, String suffix) {
        if (prefix.isEmpty() && suffix.isEmpty()) {
            return 0;
        }
        String before = text.substring(Math.max(0, at.start() - CONTEXT), at.start());
        String after = text.substring(at.end(), Math.min(text.length(), at.end() + CONTEXT));
        return common(
                        new StringBuilder(stripped(new ComparableText(before, true).chars())).reverse(),
                        new StringBuilder(prefix).reverse())
                + common(stripped(new ComparableText(after, true).chars()), suffix);
    }

    private static int common(CharSequence one, CharSequence other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String stripped(String words) {
        return words.replaceAll("^[\"'\\s.]+|(?:[\"'\\s]|\\.\\.\\.)+$", "");
    }

    private Passage trimmed(Passage passage) {
        int from = passage.start();
        int to = passage.end();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Passage(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
