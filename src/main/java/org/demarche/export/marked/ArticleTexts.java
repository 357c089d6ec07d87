package org.demarche.export.marked;

import java.io.IOException;
import java.util.Optional;

/** The texts of articles, for formats that include them. */
@FunctionalInterface
public interface ArticleTexts {

    /** No texts at hand. */
    ArticleTexts NONE = article -> Optional.empty();

    /**
     * The text of an article, as it was coded.
     *
     * @param article its id
     * @return empty if the text is not at hand
     */
    Optional<String> of(String article) throws IOException;
}
