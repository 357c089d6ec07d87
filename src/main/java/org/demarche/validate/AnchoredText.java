package org.demarche.validate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An article's text, addressed by code points. */
final class AnchoredText {

    private static final int MOST_PLACES = 1_000;

    private final String text;
    private final int[] codePoints;
    private final String sha256;
    private @Nullable NormalizedText normalized;

    AnchoredText(byte[] bytes) {
        this.text = new String(bytes, StandardCharsets.UTF_8);
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

    /** The first occurrences, in code points: so many that one knows whether context can decide between them. */
    List<NormalizedText.Range> places(String words) {
        List<NormalizedText.Range> places = new ArrayList<>();
        int counted = 0;
        int start = 0;
        for (int at = text.indexOf(words); at >= 0 && places.size() < MOST_PLACES; at = text.indexOf(words, at + 1)) {
            start += text.codePointCount(counted, at);
            counted = at;
            places.add(new NormalizedText.Range(start, start + words.codePointCount(0, words.length())));
        }
        return places;
    }

    /** The only passage that differs from some words in nothing but quotation marks, dashes, spaces and normal form. */
    Optional<NormalizedText.Range> similarPlace(String words) {
        NormalizedText form = normalized;
        if (form == null) {
            form = new NormalizedText(codePoints);
            normalized = form;
        }
        return form.find(words);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
