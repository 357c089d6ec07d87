package org.demarche.search;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * Emits each word twice, without accents: as it is, and then its stem with a mark in front, so that a stem is never mistaken
 * for a word. An
 * abbreviation with full stops loses them, and a word its English genitive.
 */
final class StemFilter extends TokenFilter {

    /** The mark of a stem. */
    static final char STEM = '=';

    private static final char LAST_ASCII = 0x7f;

    /** Lucene's folding turns one letter into at most this many. */
    private static final int LONGEST_FOLDED = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final @Nullable SnowballStemmer stemmer;
    private char @Nullable [] stem;

    StemFilter(TokenStream words, WordLanguage language) {
        super(words);
        this.stemmer = stemmer(language);
    }

    private static @Nullable SnowballStemmer stemmer(WordLanguage language) {
        if (language.stemmer() == null) {
            return null;
        }
        try {
            Constructor<? extends SnowballStemmer> constructor = Class.forName(
                            "org.tartarus.snowball.ext." + language.stemmer() + "Stemmer")
                    .asSubclass(SnowballStemmer.class)
                    .getConstructor();
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no stemmer for " + language.code(), e);
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (stem != null) {
            // All else is as for the word.
            write(stem);
            increment.setPositionIncrement(0);
            stem = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        term.setLength(trimmed(term.buffer(), term.length()));
        char[] stemmed = stemmed();
        write(folded(term.buffer(), term.length(), ""));
        stem = stemmed;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        stem = null;
    }

    private void write(char[] text) {
        term.copyBuffer(text, 0, text.length);
    }

    private char @Nullable [] stemmed() {
        if (stemmer == null) {
            return null;
        }
        stemmer.setCurrent(term.toString());
        stemmer.stem();
        return folded(stemmer.getCurrentBuffer(), stemmer.getCurrentBufferLength(), String.valueOf(STEM));
    }

    private static char[] folded(char[] text, int length, String mark) {
        int start = mark.length();
        if (isAscii(text, length)) {
            char[] whole = new char[start + length];
            mark.getChars(0, start, whole, 0);
            System.arraycopy(text, 0, whole, start, length);
            return whole;
        }
        char[] room = new char[start + LONGEST_FOLDED * length];
        mark.getChars(0, start, room, 0);
        int end = ASCIIFoldingFilter.foldToASCII(text, 0, room, start, length);
        return Arrays.copyOf(room, end);
    }

    private static boolean isAscii(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Takes the full stops out of "u.s", and the end off "nato's". */
    private static int trimmed(char[] text, int length) {
        if (length > 2 && text[length - 1] == 's' && (text[length - 2] == '\'' || text[length - 2] == '\u2019')) {
            return length - 2;
        }
        for (int i = 1; i < length; i += 2) {
            if (text[i] != '.') {
                return length;
            }
        }
        for (int i = 2; i < length; i += 2) {
            text[i / 2] = text[i];
        }
        return (length + 1) / 2;
    }
}
