package org.demarche.export;

import java.util.Optional;
import org.demarche.export.marked.ArticleTexts;

/**
 * What some formats need beside the data.
 *
 * @param contextUrl the context that JSON-LD refers to; if empty, JSON-LD includes the context
 * @param texts the texts of the articles, which projects for qualitative analysis include; without them, quoted words
 */
public record ExportSettings(Optional<String> contextUrl, ArticleTexts texts) {

    /** Nothing beside the data. */
    public static final ExportSettings NONE = new ExportSettings(Optional.empty(), ArticleTexts.NONE);
}
