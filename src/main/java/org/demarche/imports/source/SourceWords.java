package org.demarche.imports.source;

import org.demarche.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Words that state a position. Their place is checked against the text of the document and looked up again if it does not fit.
 *
 * @param text the words as the source has them; null if it has only their place
 * @param start first code point, from 0; -1 if unknown
 * @param end code point after the last; -1 if unknown
 * @param prefix words before them, which tell several places apart
 * @param suffix words after them
 * @param speech how they reproduce what was said
 */
public record SourceWords(
        @Nullable String text,
        int start,
        int end,
        @Nullable String prefix,
        @Nullable String suffix,
        Speech speech) {

    /** Words without a place. */
    public static SourceWords of(String text) {
        return new SourceWords(text, -1, -1, null, null, Speech.UNKNOWN);
    }

    /** A passage of the document. */
    public static SourceWords at(int start, int end, @Nullable String text) {
        return new SourceWords(text, start, end, null, null, Speech.UNKNOWN);
    }
}
