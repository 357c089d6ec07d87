package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.extract.encoder.Window;
import org.demarche.extract.encoder.WordPieces;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.WordTokens;

/**
 * A text in words and paragraphs, packed into windows for the encoder. The token type carries what the lower-case word pieces lack:
 * letter case, and whether the word is inside a quotation.
 */
final class TokenizedText {

    private final AnalysedText analysed;
    private final String text;
    private final WordPieces vocabulary;
    private final List<Span> words;
    private final int[] types;
    private final List<Integer> paragraphStarts = new ArrayList<>();

    TokenizedText(AnalysedText analysed, WordPieces vocabulary) {
        this.analysed = analysed;
        this.text = analysed.text();
        this.vocabulary = vocabulary;
        this.words = WordTokens.of(text);
        this.types = types();
        for (int word = 0; word < words.size(); word++) {
            if (word == 0 || breaksBefore(word)) {
                paragraphStarts.add(word);
            }
        }
    }

    List<Span> words() {
        return words;
    }

    /** The number of the first word of each paragraph. */
    List<Integer> paragraphStarts() {
        return paragraphStarts;
    }

    int paragraphEnd(int paragraph) {
        return paragraph + 1 < paragraphStarts.size() ? paragraphStarts.get(paragraph + 1) : words.size();
    }

    /** Packs whole paragraphs into windows, as far as they fit. */
    List<Window> windows(WindowSize packing) {
        List<Window> windows = new ArrayList<>();
        Window window = new Window(vocabulary);
        for (int paragraph = 0; paragraph < paragraphStarts.size(); paragraph++) {
            int start = paragraphStarts.get(paragraph);
            int end = paragraphEnd(paragraph);
            if (!window.isEmpty() && window.size() + pieces(start, end) + 1 > packing.pieces()) {
                windows.add(window);
                window = new Window(vocabulary);
            }
            for (int word = start; word < end; word++) {
                int[] pieces = vocabulary.of(words.get(word).of(text));
                if (window.size() + pieces.length + 1 > WindowSize.LONGEST_PARAGRAPH) {
                    windows.add(window);
                    window = new Window(vocabulary);
                }
                window.add(word, pieces, types[word]);
            }
            window.end();
        }
        if (!window.isEmpty()) {
            windows.add(window);
        }
        return windows;
    }

    private int pieces(int start, int end) {
        int pieces = 0;
        for (int word = start; word < end; word++) {
            pieces += vocabulary.of(words.get(word).of(text)).length;
        }
        return pieces;
    }

    private boolean breaksBefore(int word) {
        for (int i = words.get(word - 1).end(); i < words.get(word).start(); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private int[] types() {
        List<Span> quotes = analysed.quotations().all();
        int[] found = new int[words.size()];
        int quote = 0;
        for (int word = 0; word < found.length; word++) {
            Span span = words.get(word);
            while (quote < quotes.size() && quotes.get(quote).end() < span.end()) {
                quote++;
            }
            boolean quoted = quote < quotes.size() && quotes.get(quote).contains(span);
            found[word] = 2 * letterCase(span.of(text)) + (quoted ? 1 : 0);
        }
        return found;
    }

    private static int letterCase(String word) {
        boolean capitals = word.length() > 1
                && word.chars().noneMatch(Character::isLowerCase)
                && word.chars().anyMatch(Character::isUpperCase);
        return capitals ? 2 : Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
}
