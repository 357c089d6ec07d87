package org.demarche.validate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.demarche.anchor.CodePoints;
import org.demarche.anchor.Passage;
import org.demarche.anchor.TextAnchors;

/** An article's text, addressed by code points; passages are in code points. */
final class AnchoredText {

    private final TextAnchors anchors;
    private final CodePoints units;
    private final int[] codePoints;
    private final String sha256;

    AnchoredText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        this.anchors = new TextAnchors(text);
        this.units = new CodePoints(text);
        this.codePoints = text.codePoints().toArray();
        this.sha256 = sha256(bytes);
    }

    AnchoredText(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
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

    /** The first passages that have the very words: so many that one knows whether context can decide between them. */
    List<Passage> places(String words) {
        return anchors.places(words).stream().map(units::of).toList();
    }

    /** The only passage that differs from some words in nothing but quotation marks, dashes, spaces and normal form. */
    Optional<Passage> similarPlace(String words) {
        return anchors.onlyFolded(words).map(units::of);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
