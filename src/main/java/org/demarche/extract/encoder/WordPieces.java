package org.demarche.extract.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.demarche.io.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Splits words into the word pieces of the encoders (BERT, lower case), greedily from the left. */
public final class WordPieces {

    private static final String RESOURCE = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int LONGEST_WORD = 100;
    private static final int MOST_REMEMBERED = 100_000;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Map<String, Integer> vocabulary;
    private final Map<String, int[]> known = new ConcurrentHashMap<>();
    private final int[] unknown;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = new int[] {number("[UNK]")};
    }

    /** The word pieces of the shipped models. */
    public static WordPieces shipped() {
        JsonNode tokenizer = JsonMapper.shared().readTree(Resources.bytes(RESOURCE));
        Map<String, Integer> vocabulary = new java.util.HashMap<>();
        tokenizer
                .path("model")
                .path("vocab")
                .properties()
                .forEach(
                        piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
        return new WordPieces(vocabulary);
    }

    int start() {
        return number("[CLS]");
    }

    int end() {
        return number("[SEP]");
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalStateException("the vocabulary has no " + piece);
        }
        return number;
    }

    /** The numbers of the pieces of a word. Do not change the array. */
    public int[] of(String word) {
        int[] pieces = known.get(word);
        if (pieces == null) {
            pieces = cut(word);
            if (known.size() < MOST_REMEMBERED && word.length() < LONGEST_WORD) {
                known.put(word, pieces);
            }
        }
        return pieces;
    }

    private int[] cut(String original) {
        if (original.length() > LONGEST_WORD) {
            return unknown;
        }
        String word = MARKS.matcher(Normalizer.normalize(original.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        List<Integer> pieces = new ArrayList<>();
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            Integer piece = null;
            while (to > from && (piece = vocabulary.get((from > 0 ? "##" : "") + word.substring(from, to))) == null) {
                to--;
            }
            if (piece == null) {
                return unknown;
            }
            pieces.add(piece);
            from = to;
        }
        return pieces.isEmpty()
                ? unknown
                : pieces.stream().mapToInt(Integer::intValue).toArray();
    }
}
