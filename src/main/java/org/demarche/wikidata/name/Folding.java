package org.demarche.wikidata.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name reduced to what it shares with other spellings: lower case, no marks, Latin letters, words separated by one space.
 * Each Han character is a word of its own.
 */
public final class Folding {

    /** Longer names are truncated: no entity has one, and each further character would take time. */
    public static final int LONGEST = 300;

    private final StringBuilder out = new StringBuilder();
    private final String text;
    private boolean wordEnded = true;

    private Folding(String text) {
        this.text = text;
    }

    /** The folded name; empty if it has no letter and no digit. */
    public static String fold(String name) {
        return new Folding(Normalizer.normalize(cut(name), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).words();
    }

    /** A name within the limit; surrogate pairs stay together. */
    static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private String words() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            at = c < 0x80 ? ascii(c, at) : other(text.codePointAt(at), at);
        }
        return out.toString().strip();
    }

    private int ascii(char c, int at) {
        if (c >= 'a' && c <= 'z') {
            letter();
            out.append(c);
        } else if (c >= '0' && c <= '9') {
            digit(at);
            out.append(c);
        } else if (c == '\'') {
            apostrophe(at);
        } else if (c != '.' || !isWithinAbbreviation(at)) {
            wordEnded = true;
        }
        return at + 1;
    }

    private int other(int codePoint, int at) {
        if (isHan(codePoint)) {
            wordEnded = true;
            word();
            out.appendCodePoint(codePoint);
            wordEnded = true;
            return at + Character.charCount(codePoint);
        }
        if (Character.isLetter(codePoint) || isSpacingMark(codePoint)) {
            int part = Compounds.lengthAt(text, at);
            return part > 0 ? compoundPart(at, at + part) : letters(at);
        }
        if (Character.isDigit(codePoint)) {
            digit(at);
            out.append(Character.digit(codePoint, 10));
        } else if (codePoint == '’' || codePoint == 'ʼ' || codePoint == '‘') {
            apostrophe(at);
        } else if (!isInvisible(codePoint)) {
            wordEnded = true;
        }
        return at + Character.charCount(codePoint);
    }

    private int letters(int at) {
        letter();
        return Transliteration.append(text, at, out);
    }

    /** A known word within a run of letters without spaces becomes a word of its own. */
    private int compoundPart(int begin, int end) {
        wordEnded = true;
        int at = begin;
        while (at < end) {
            at = letters(at);
        }
        wordEnded = true;
        return at;
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** Signs that carry a sound: vowels of the scripts of India and of Thai. */
    private static boolean isSpacingMark(int codePoint) {
        int type = Character.getType(codePoint);
        return (type == Character.COMBINING_SPACING_MARK || type == Character.NON_SPACING_MARK)
                && codePoint >= 0x0900
                && codePoint < 0x0E48;
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK;
    }

    /** "King's" is one word, "d'Études" is two. */
    private void apostrophe(int at) {
        boolean lastLetter = at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2));
        int begin = out.lastIndexOf(" ") + 1;
        boolean elision = out.length() - begin <= 2 || out.indexOf("ll", begin) == out.length() - 2;
        if (!lastLetter && elision) {
            wordEnded = true;
        }
    }

    /** "U.S." is one word: there is a single letter on both sides of the dot. */
    private boolean isWithinAbbreviation(int at) {
        boolean before = at > 0
                && Character.isLetter(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
        boolean after = at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
        return before && after;
    }

    private void letter() {
        if (wordEnded) {
            word();
        }
    }

    /** "UMR6226" is two words, "EM2C" is one: a number of two digits or more at the end is a separate word. */
    private void digit(int at) {
        if (wordEnded || (!isDigit(last()) && endsInNumber(at))) {
            word();
        }
    }

    private boolean endsInNumber(int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - at > 1 && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    private char last() {
        return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void word() {
        if (last() != ' ') {
            out.append(' ');
        }
        wordEnded = false;
    }
}
