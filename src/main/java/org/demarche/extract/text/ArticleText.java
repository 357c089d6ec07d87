package org.demarche.extract.text;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The text of an article.
 *
 * @param original the text that anchors refer to: the file as it is, or what was taken out of a page
 * @param text the same with what scrapers break mended; it has the same length, so that offsets hold for both
 * @param metadata what is known of the article besides
 * @param places where in the file the text's units stand
 */
public record ArticleText(String original, String text, ArticleMetadata metadata, Places places) {

    public ArticleText {
        if (original.length() != text.length()) {
            throw new IllegalArgumentException("mending has changed the length");
        }
    }

    /** The original in UTF-8, as it is to be kept beside the coding. */
    public byte[] bytes() {
        return original.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #bytes}, as codings give it. */
    public String sha256() {
        return DigestUtils.sha256Hex(bytes());
    }

    /** Length of the original in code points, as codings give it. */
    public int length() {
        return original.codePointCount(0, original.length());
    }

    /** Where in the file a text's units stand. */
    @FunctionalInterface
    public interface Places {

        /** The text is the file. */
        Places SAME = offset -> offset;

        /** The offset in the file, in UTF-16 units, of a unit of the text. */
        int inFile(int offset);
    }
}
