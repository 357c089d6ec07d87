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
 */
public record MarkedPassage(
        String place,
        SourceWords words,
        List<String> labels,
        @Nullable String coder,
        @Nullable String comment) {

    public MarkedPassage {
        labels = List.copyOf(labels);
    }

    /** Whether it shares a part of the text with another one. */
    boolean overlaps(MarkedPassage other) {
        return words.start() >= 0
                && other.words.start() >= 0
                && words.start() < other.words.end()
                && other.words.start() < words.end();
    }
}
