package org.demarche.validate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** An article's text, addressed by code points. */
final class AnchoredText {

    private final String text;
    private final int[] codePoints;
    private final String sha256;

    AnchoredText(byte[] bytes) {
        this.text = new String(bytes, StandardCharsets.UTF_8);
        this.codePoints = text.codePoints().toArray();
        this.sha256 = sha256(bytes);
    }

    int length() {
        return codePoints.length;
    }

    String sha256() {
        return sha256;
    }

    /** The text between two offsets, both clamped to the text. */
    String slice(int start, int end) {
        int from = Math.clamp(start, 0, codePoints.length);
        int to = Math.clamp(end, from, codePoints.length);
        return new String(codePoints, from, to - from);
    }

    /** The offset of the only occurrence, in code points; -1 if there is none or more than one. */
    int onlyPlace(String words) {
        int first = text.indexOf(words);
        return first < 0 || text.indexOf(words, first + 1) >= 0 ? -1 : text.codePointCount(0, first);
    }

    /** The only passage that differs from some words in nothing but quotation marks, dashes, spaces and normal form. */
    Optional<NormalizedText.Range> similarPlace(String words) {
        return new NormalizedText(codePoints).find(words);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
