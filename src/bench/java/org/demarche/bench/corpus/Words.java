package org.demarche.bench.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.demarche.model.LangText;

/** Invented, pronounceable words: names, and a vocabulary with a few frequent and many rare words. */
final class Words {

    private static final List<String> ONSETS = List.of(
            "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "qu", "r",
            "s", "st", "t", "th", "tr", "v", "w", "z");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ai", "ea", "ie", "ou");
    private static final List<String> CODAS =
            List.of("", "", "l", "ld", "m", "n", "nd", "r", "rn", "s", "st", "t", "x");
    private static final int VOCABULARY = 5_000;

    /** The language of all made texts. */
    static final String LANGUAGE = "en";

    private final List<String> vocabulary;
    private final Popularity frequency = Popularity.of(VOCABULARY, rank -> Popularity.zipf(rank, 2, 1));
    private final List<String> firstNames;
    private final List<String> lastNames;

    Words(long seed) {
        Chance chance = new Chance(seed, Chance.WORDS);
        vocabulary = distinct(VOCABULARY, () -> word(chance, 1 + chance.low(3)));
        firstNames = distinct(300, () -> capital(word(chance, 1 + chance.below(2))));
        lastNames = distinct(3_000, () -> capital(word(chance, 2 + chance.below(2))));
    }

    /** A word by its frequency. */
    String common(Chance chance) {
        return vocabulary.get(frequency.pick(chance));
    }

    /** Any word. */
    String any(Chance chance) {
        return chance.of(vocabulary);
    }

    String phrase(Chance chance, int length) {
        return String.join(
                " ", IntStream.range(0, length).mapToObj(i -> common(chance)).toList());
    }

    String person(Chance chance) {
        return chance.of(firstNames) + " " + chance.of(lastNames);
    }

    String place(Chance chance) {
        return capital(word(chance, 2 + chance.below(2)));
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static LangText text(String words) {
        return new LangText(words, LANGUAGE);
    }

    /** A name as part of an id. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String word(Chance chance, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(chance.of(ONSETS)).append(chance.of(VOWELS));
        }
        return word.append(chance.of(CODAS)).toString();
    }

    private static List<String> distinct(int number, Supplier<String> next) {
        SequencedSet<String> words = new LinkedHashSet<>();
        while (words.size() < number) {
            words.add(next.get());
        }
        return List.copyOf(words);
    }
}
