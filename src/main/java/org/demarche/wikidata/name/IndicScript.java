package org.demarche.wikidata.name;

/**
 * The scripts of India that Unicode lays out alike (Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada,
 * Malayalam) and Sinhala, in Latin: a consonant carries an "a" until a vowel sign or a virama takes it away.
 */
final class IndicScript {

    private static final char FIRST = '\u0900';
    private static final char SINHALA = '\u0D80';
    private static final char LAST = '\u0DFF';
    private static final int BLOCK = 0x80;

    private static final char MALAYALAM_FINALS = '\u0D7A';
    private static final char BENGALI_FINAL_T = '\u09CE';
    private static final char GURMUKHI_NASAL = '\u0A70';

    private static final int CONSONANTS = 0x15;
    private static final int SIGNS = 0x3E;
    private static final int VIRAMA = 0x4D;

    /** Offsets 0x01 to 0x14: marks of nasals and breath, independent vowels. */
    private static final String[] VOWELS = {
        "", "n", "n", "h", "a", "a", "a", "i", "i", "u", "u", "ri", "li", "e", "e", "e", "ai", "o", "o", "o", "au"
    };

    /** From 0x15. */
    private static final String[] CONSONANT = {
        "k", "kh", "g", "gh", "n", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n",
        "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v", "sh", "sh", "s", "h"
    };

    /** From 0x3E. */
    private static final String[] SIGN = {"a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au"
    };

    private static final String[] SINHALA_SIGN = {
        "a", "e", "e", "i", "i", "u", "u", "u", "", "ri", "e", "e", "ai", "o", "o", "au", "li"
    };

    private IndicScript() {}

    static boolean covers(char c) {
        return c >= FIRST && c <= LAST && !isSinhalaLetter(c);
    }

    /** Sinhala's letters are in the table; its signs follow other numbers. */
    private static boolean isSinhalaLetter(char c) {
        return c >= SINHALA && c < SINHALA + 0x4A && c != SINHALA + 2 && c != SINHALA + 3;
    }

    static void append(char c, StringBuilder out) {
        if (c >= SINHALA) {
            appendSinhala(c - SINHALA, out);
            return;
        }
        int offset = (c - FIRST) % BLOCK;
        if (offset < CONSONANTS) {
            out.append(VOWELS[offset]);
        } else if (offset < CONSONANTS + CONSONANT.length) {
            out.append(CONSONANT[offset - CONSONANTS]).append('a');
        } else if (offset == VIRAMA) {
            dropInherentVowel(out);
        } else if (offset >= SIGNS && offset < SIGNS + SIGN.length) {
            dropInherentVowel(out);
            out.append(SIGN[offset - SIGNS]);
        } else if (offset >= 0x66 && offset <= 0x6F) {
            out.append((char) ('0' + offset - 0x66));
        } else if (offset >= 0x58 && offset <= 0x5F) {
            out.append("qkgjdtfy".charAt(offset - 0x58)).append('a');
        } else if (c >= MALAYALAM_FINALS && c < MALAYALAM_FINALS + 6) {
            out.append("nnrllk".charAt(c - MALAYALAM_FINALS));
        } else if (c == BENGALI_FINAL_T) {
            out.append('t');
        } else if (c == GURMUKHI_NASAL) {
            out.append('n');
        }
    }

    private static void appendSinhala(int offset, StringBuilder out) {
        if (offset == 2 || offset == 3) {
            out.append(offset == 2 ? "n" : "h");
        } else if (offset == 0x4A) {
            dropInherentVowel(out);
        } else if (offset >= 0x4F && offset < 0x4F + SINHALA_SIGN.length) {
            dropInherentVowel(out);
            out.append(SINHALA_SIGN[offset - 0x4F]);
        }
    }

    private static void dropInherentVowel(StringBuilder out) {
        int last = out.length() - 1;
        if (last >= 0 && out.charAt(last) == 'a') {
            out.setLength(last);
        }
    }
}
