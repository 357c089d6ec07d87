package org.demarche.imports.corpus;

import java.util.Objects;
import java.util.Optional;
import org.demarche.anchor.CodePoints;
import org.demarche.anchor.Passage;
import org.demarche.anchor.Sought;
import org.demarche.anchor.TextAnchors;
import org.demarche.imports.source.SourceWords;

/** The places of the words of a source in the text of its document: where the source says, else where the text has them. */
final class AnchoredWords {

    /** How far from the given place similar words are looked for, in UTF-16 units. */
    private static final int NEAR = 5_000;

    /** How a place was found. */
    enum How {
        /** Where the source says. */
        GIVEN,
        /** The same words, elsewhere; or without a given place. */
        FOUND,
        /** Words that differ in a few characters. */
        SIMILAR
    }

    /**
     * A place in the text.
     *
     * @param passage in code points
     */
    record Anchor(Passage passage, How how) {}

    private final String text;
    private final int length;
    private final CodePoints codePoints;
    private final TextAnchors anchors;

    AnchoredWords(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.codePoints = new CodePoints(text);
        this.anchors = new TextAnchors(text);
    }

    /** Finds the place of words; empty if the text does not have them. */
    Optional<Anchor> find(SourceWords words) {
        String wanted = words.text();
        boolean fits = words.start() >= 0 && words.start() < words.end() && words.end() <= length;
        if (fits && (wanted == null || slice(words.start(), words.end()).equals(wanted))) {
            return Optional.of(new Anchor(new Passage(words.start(), words.end()), How.GIVEN));
        }
        if (wanted == null || wanted.isBlank()) {
            return Optional.empty();
        }
        int near = words.start() < 0 ? -1 : codePoints.unit(Math.min(words.start(), length));
        Passage around = near < 0
                ? anchors.everywhere()
                : new Passage(
                        Math.max(0, near - NEAR), (int) Math.min(text.length(), (long) near + wanted.length() + NEAR));
        return anchors.exact(sought(words, wanted, near, anchors.everywhere()))
                .map(passage -> new Anchor(codePoints.of(passage), How.FOUND))
                .or(() -> anchors.similar(sought(words, wanted, near, around))
                        .filter(passage -> passage.start() < passage.end())
                        .map(passage -> new Anchor(codePoints.of(passage), How.SIMILAR)));
    }

    private static Sought sought(SourceWords words, String wanted, int near, Passage within) {
        return new Sought(
                wanted,
                Objects.requireNonNullElse(words.prefix(), ""),
                Objects.requireNonNullElse(words.suffix(), ""),
                near,
                within);
    }

    /** The text between two offsets in code points. */
    String slice(int start, int end) {
        return text.substring(codePoints.unit(start), codePoints.unit(end));
    }
}
