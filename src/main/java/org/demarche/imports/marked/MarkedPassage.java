package org.demarche.imports.marked;

import java.util.List;
import org.demarche.imports.source.SourceWords;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a document with its labels: the tags of an annotation, the codes of a selection.
 *
 * @param place where in the source it is, for notes
 * @param words the passage
 * @param labels what it was marked with
 * @param coder who marked it; null if the source does not say
 * @param comment what the coder wrote beside it; null if nothing
 * @param unit what passages that state the same position share; null if each passage is a statement of its own
 */
public record MarkedPassage(
        String place,
        SourceWords words,
        List<String> labels,
        @Nullable String coder,
        @Nullable String comment,
        @Nullable String unit) {

    public MarkedPassage {
        labels = List.copyOf(labels);
    }

    /** A passage that is a statement of its own. */
    public MarkedPassage(
            String place, SourceWords words, List<String> labels, @Nullable String coder, @Nullable String comment) {
        this(place, words, labels, coder, comment, null);
    }

    /** Whether it shares a part of the text with another one. */
    boolean overlaps(MarkedPassage other) {
        return words.start() >= 0
                && other.words.start() >= 0
                && words.start() < other.words.end()
                && other.words.start() < words.end();
    }
}
