package org.demarche.model;

import java.time.LocalDate;

/**
 * The article that was coded: a document, the text that anchors refer to, and who coded it.
 *
 * @param document the article as a document
 * @param textSha256 SHA-256 of the text's bytes, 64 lower-case hexadecimal digits
 * @param textLength length of the text in Unicode code points
 * @param textMayBeShown whether its publisher or its licence allows to show the whole text to readers
 * @param codedBy who coded it
 * @param codedOn day on which the coding was finished
 * @param codingStatus whether a person stands behind the coding
 */
public record Article(
        Document document,
        String textSha256,
        int textLength,
        boolean textMayBeShown,
        String codedBy,
        LocalDate codedOn,
        CodingStatus codingStatus) {

    /** The short id of the article, which is that of its document. */
    public String id() {
        return document.id();
    }
}
