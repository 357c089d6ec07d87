package org.demarche.imports.corpus;

import java.util.Optional;
import org.demarche.extract.llm.QuotationFinder;
import org.demarche.extract.text.CodePoints;
import org.demarche.extract.text.Span;
import org.demarche.imports.source.SourceWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of words in a text: where the source says, else where the text has exactly these words, else where it has the most
 * similar ones.
 */
public final class Anchoring {

    /** How far from the given place similar words are looked for, in UTF-16 units. */
    private static final int NEAR = 5_000;

    /** How much of the surrounding text distinguishes places, in UTF-16 units. */
    private static final int CONTEXT = 32;

    /** How a place was found. */
    public enum How {
        /** Where the source says. */
        GIVEN,
        /** The same words, elsewhere; or without a given place. */
        FOUND,
        /** Words that differ in a few characters. */
        SIMILAR
    }

    /**
     * A place in a text.
     *
     * @param start first code point, from 0
     * @param end code point after the last
     */
    public record Anchor(int start, int end, How how) {}

    private final String text;
    private final int length;
    private final CodePoints codePoints;

    /** @param text the text of a document, as it is */
    public Anchoring(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.codePoints = new CodePoints(text);
    }

    /** The length of the text in code points. */
    public int length() {
        return length;
    }

    /** Finds the place of words; empty if the text does not have them. */
    public Optional<Anchor> find(SourceWords words) {
        String wanted = words.text();
        boolean fits = words.start() >= 0 && words.start() < words.end() && words.end() <= length;
        if (fits && (wanted == null || slice(words.start(), words.end()).equals(wanted))) {
            return Optional.of(new Anchor(words.start(), words.end(), How.GIVEN));
        }
        if (wanted == null || wanted.isBlank()) {
            return Optional.empty();
        }
        int expected = words.start() < 0 ? -1 : unit(Math.min(words.start(), length));
        return exact(wanted, words, expected).or(() -> similar(wanted, words, expected));
    }

    /** The text between two offsets in code points. */
    public String slice(int start, int end) {
        return text.substring(unit(start), unit(end));
    }

    private int unit(int codePoint) {
        return length == text.length() ? codePoint : text.offsetByCodePoints(0, codePoint);
    }

    /** Of several places, the one with the most of the given context; then the one nearest to the given place. */
    private Optional<Anchor> exact(String wanted, SourceWords words, int expected) {
        int best = -1;
        int bestContext = -1;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int shared = before(words.prefix(), at) + after(words.suffix(), at + wanted.length());
            boolean nearer = expected >= 0 && Math.abs(at - expected) < Math.abs(best - expected);
            if (shared > bestContext || (shared == bestContext && nearer)) {
                best = at;
                bestContext = shared;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(anchor(best, best + wanted.length(), How.FOUND));
    }

    private Optional<Anchor> similar(String wanted, SourceWords words, int expected) {
        int from = expected < 0 ? 0 : Math.max(0, expected - NEAR);
        int to = expected < 0 ? text.length() : (int) Math.min(text.length(), (long) expected + wanted.length() + NEAR);
        String prefix = words.prefix() == null ? "" : words.prefix();
        return new QuotationFinder(text)
                .find(wanted, prefix, new Span(from, to))
                .filter(span -> span.start() < span.end())
                .map(span -> anchor(span.start(), span.end(), How.SIMILAR));
    }

    private Anchor anchor(int start, int end, How how) {
        return new Anchor(codePoints.at(start), codePoints.at(end), how);
    }

    private int before(@Nullable String prefix, int at) {
        int shared = 0;
        while (prefix != null
                && shared < Math.min(CONTEXT, Math.min(prefix.length(), at))
                && prefix.charAt(prefix.length() - 1 - shared) == text.charAt(at - 1 - shared)) {
            shared++;
        }
        return shared;
    }

    private int after(@Nullable String suffix, int at) {
        int shared = 0;
        while (suffix != null
                && shared < Math.min(CONTEXT, Math.min(suffix.length(), text.length() - at))
                && suffix.charAt(shared) == text.charAt(at + shared)) {
            shared++;
        }
        return shared;
    }
}
