package org.demarche.extract.encoder;

import java.util.Arrays;

/** The word pieces that an encoder reads at once. */
public final class Window {

    /** The largest number of pieces that the encoders accept. */
    public static final int MOST_PIECES = 512;

    private final WordPieces vocabulary;
    private int[] pieces = new int[64];
    private int[] types = new int[64];
    private int size;
    private int[] firsts = new int[64];
    private int[] words = new int[64];
    private int wordCount;

    public Window(WordPieces vocabulary) {
        this.vocabulary = vocabulary;
        add(vocabulary.start(), 0);
    }

    /**
     * Adds a word.
     *
     * @param word its number in the text
     * @param type the token type of its pieces, as in training
     */
    public void add(int word, int[] itsPieces, int type) {
        if (wordCount == words.length) {
            words = Arrays.copyOf(words, 2 * wordCount);
            firsts = Arrays.copyOf(firsts, 2 * wordCount);
        }
        firsts[wordCount] = size;
        words[wordCount++] = word;
        for (int piece : itsPieces) {
            add(piece, type);
        }
    }

    /** Marks the end of a paragraph. */
    public void end() {
        add(vocabulary.end(), 0);
    }

    private void add(int piece, int type) {
        if (size == MOST_PIECES) {
            throw new IllegalStateException("a window holds " + MOST_PIECES + " pieces");
        }
        if (size == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * size);
            types = Arrays.copyOf(types, 2 * size);
        }
        pieces[size] = piece;
        types[size++] = type;
    }

    public boolean isEmpty() {
        return wordCount == 0;
    }

    /** How many pieces it holds. */
    public int size() {
        return size;
    }

    public int wordCount() {
        return wordCount;
    }

    /** Number in the text of its word number {@code index}. */
    public int word(int index) {
        return words[index];
    }

    int first(int index) {
        return firsts[index];
    }

    int piece(int index) {
        return pieces[index];
    }

    int type(int index) {
        return types[index];
    }
}
