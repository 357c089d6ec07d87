package org.demarche.extract.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The text of an article.
 *
 * @param original the text that anchors refer to: the text file, or the text of the article in a page
 * @param text the same text, repaired; it has the same length, so that offsets hold for both
 * @param metadata title, author, publisher and date
 * @param places maps offsets of the text to offsets in the file
 * @param transcript whether every line that begins with a label is a turn of a known speaker
 * @param warnings what the reader of the draft should know, one sentence each
 */
public record ArticleText(
        String original,
        String text,
        ArticleMetadata metadata,
        Places places,
        boolean transcript,
        List<String> warnings) {

    public ArticleText {
        warnings = List.copyOf(warnings);
        if (original.length() != text.length()) {
            throw new IllegalArgumentException("the repair changed the length");
        }
    }

    /** The original in UTF-8, to be kept beside the coding. */
    public byte[] bytes() {
        return original.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #bytes}, as codings record it. */
    public String sha256() {
        return DigestUtils.sha256Hex(bytes());
    }

    /** Length of the original in code points, as codings record it. */
    public int length() {
        return original.codePointCount(0, original.length());
    }

    /** Maps offsets of the text to offsets in the file. */
    @FunctionalInterface
    public interface Places {

        /** The text is the file. */
        Places SAME = offset -> offset;

        /** The offset in the file, in UTF-16 units, of a unit of the text. */
        int inFile(int offset);
    }
}
