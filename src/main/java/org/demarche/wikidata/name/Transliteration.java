package org.demarche.wikidata.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.io.Resources;

/**
 * Writes letters of other scripts in Latin, after the table {@code transliteration.txt}; Korean and the scripts of India by rule.
 * Han characters stay as they are.
 */
final class Transliteration {

    private static final Transliteration TABLE = new Transliteration();

    private static final List<Map.Entry<String, String>> VOICINGS = List.of(
            Map.entry("sh", "j"),
            Map.entry("ch", "j"),
            Map.entry("ts", "z"),
            Map.entry("k", "g"),
            Map.entry("s", "z"),
            Map.entry("t", "d"),
            Map.entry("f", "b"),
            Map.entry("h", "b"),
            Map.entry("u", "v"));

    private static final int LONGEST = 2;
    private static final char VOICED = '\u3099';
    private static final char HALF_VOICED = '\u309A';
    private static final int KATAKANA_TO_HIRAGANA = 0x60;

    private final Map<String, String> letters = new HashMap<>();

    private Transliteration() {
        for (String line : Resources.lines(Transliteration.class, "transliteration.txt")) {
            String[] columns = line.split("\\s+", 2);
            letters.put(columns[0], columns.length > 1 ? columns[1] : "");
        }
    }

    /**
     * Appends the Latin form of a letter beyond ASCII at a place of a lower-case text (NFKC).
     *
     * @return the place after it
     */
    static int append(String text, int at, StringBuilder out) {
        return TABLE.appendLetter(text, at, out);
    }

    private int appendLetter(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        if (Hangul.isSyllable(c)) {
            Hangul.append(c, out);
            return at + 1;
        }
        if (IndicScript.covers(c)) {
            IndicScript.append(c, out);
            return at + 1;
        }
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            String latin = letters.get(hiragana(text.substring(at, at + length)));
            if (latin != null) {
                out.append(latin);
                return at + length;
            }
        }
        int codePoint = text.codePointAt(at);
        out.append(composed(codePoint));
        return at + Character.charCount(codePoint);
    }

    private static String hiragana(String text) {
        StringBuilder hiragana = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'ァ' && c <= 'ヶ') {
                hiragana = hiragana == null ? new StringBuilder(text) : hiragana;
                hiragana.setCharAt(i, (char) (c - KATAKANA_TO_HIRAGANA));
            }
        }
        return hiragana == null ? text : hiragana.toString();
    }

    /** A letter with marks: its base letter, with only those marks that change the sound in Japanese. */
    private String composed(int codePoint) {
        String letter = Character.toString(codePoint);
        String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
        String base = hiragana(parts.substring(0, parts.offsetByCodePoints(0, 1)));
        String latin = letters.getOrDefault(base, base);
        char mark = parts.length() > base.length() ? parts.charAt(base.length()) : 0;
        return mark == VOICED || mark == HALF_VOICED ? voiced(latin, mark) : latin;
    }

    private static String voiced(String syllable, char mark) {
        if (mark == HALF_VOICED) {
            return "p" + syllable.substring(1);
        }
        for (Map.Entry<String, String> sound : VOICINGS) {
            if (syllable.startsWith(sound.getKey())) {
                return sound.getValue() + syllable.substring(sound.getKey().length());
            }
        }
        return syllable;
    }
}
