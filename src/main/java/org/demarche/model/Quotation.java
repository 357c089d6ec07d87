package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a position is in the article's text. Offsets count Unicode code points from 0.
 *
 * @param speech direct, indirect or mixed
 * @param start offset of the first code point
 * @param end offset after the last code point
 * @param fragment at most eight words of it, where the wording matters
 * @param exact all its words, where they may be stored
 * @param prefix the words before it
 * @param suffix the words after it
 */
public record Quotation(
        Speech speech,
        int start,
        int end,
        @Nullable LangText fragment,
        @Nullable LangText exact,
        @Nullable LangText prefix,
        @Nullable LangText suffix)
        implements Evidence {}
