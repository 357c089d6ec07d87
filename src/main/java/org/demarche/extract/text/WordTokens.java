package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into words; each punctuation mark is a word of its own. */
public final class WordTokens {

    private static final Pattern WORD_OR_MARK =
            Pattern.compile("[\\p{L}\\p{N}_\\p{Mn}]+|[^\\s]", Pattern.UNICODE_CHARACTER_CLASS);

    private WordTokens() {}

    public static List<Span> of(String text) {
        List<Span> words = new ArrayList<>();
        Matcher word = WORD_OR_MARK.matcher(text);
        while (word.find()) {
            words.add(new Span(word.start(), word.end()));
        }
        return words;
    }
}
