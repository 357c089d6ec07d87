package org.demarche.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The article that was coded: a document, the text that anchors refer to, and who coded it.
 *
 * @param document the article as a document
 * @param textSha256 SHA-256 of the text's bytes, 64 lower-case hexadecimal digits; null if an imported coding has no text
 * @param textLength length of the text in Unicode code points; 0 if there is none
 * @param textMayBeShown whether its publisher or its licence allows the whole text to be shown to readers
 * @param codedBy who coded it
 * @param codedOn day on which the coding was finished; null if an imported coding does not say
 * @param codingStatus whether a person vouches for the coding, and which rules it follows
 */
public record Article(
        Document document,
        @Nullable String textSha256,
        int textLength,
        boolean textMayBeShown,
        String codedBy,
        @Nullable LocalDate codedOn,
        CodingStatus codingStatus) {

    /** The short id of the article, which is that of its document. */
    public String id() {
        return document.id();
    }
}
