package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Splits texts into words as the index does. */
final class PlainWords {

    private static final Analyzer ANALYZER = new WordAnalyzer();
    private static final String NO_LANGUAGE = WordAnalyzer.field(WordLanguage.of(""));

    private PlainWords() {}

    /**
     * An index term for a word of a text: the word, or its stem.
     *
     * @param start offset of its first char
     * @param end offset after its last char
     * @param first whether it is the first form of the word
     */
    record Placed(String form, int start, int end, boolean first) {}

    /** The forms of the words of a text in the language of a field, with their places. */
    static List<Placed> placed(String text, String field) {
        List<Placed> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream(field, text)) {
            CharTermAttribute form = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                boolean first = words.isEmpty() || increment.getPositionIncrement() > 0;
                words.add(new Placed(form.toString(), place.startOffset(), place.endOffset(), first));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The words of a text as they are written. */
    static List<String> written(String text) {
        return placed(text, NO_LANGUAGE).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }

    /** The words of a text in no language: in lower case, without accents. */
    static List<String> of(String text) {
        return placed(text, NO_LANGUAGE).stream().map(Placed::form).toList();
    }

    /**
     * The words of a text in the language of a field.
     *
     * @return for each word its index terms: the word and its stem
     */
    static List<List<String>> of(String text, String field) {
        List<List<String>> words = new ArrayList<>();
        for (Placed word : placed(text, field)) {
            if (word.first()) {
                words.add(new ArrayList<>());
            }
            words.getLast().add(word.form());
        }
        return words;
    }
}
