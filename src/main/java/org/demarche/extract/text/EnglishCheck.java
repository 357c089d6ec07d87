package org.demarche.extract.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that a text is English: about every third word of English prose is one of a few dozen function words. */
final class EnglishCheck {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "as", "by", "it", "he",
            "she", "be", "at", "from", "are", "has", "have", "had", "not", "but", "his", "her", "they", "their",
            "would", "will", "this", "which", "who", "we", "said", "an", "or", "been", "were", "its", "there", "i",
            "you");
    private static final double LEAST_SHARE = 0.22;
    private static final int LEAST_WORDS = 25;
    private static final int ENOUGH_WORDS = 2_000;

    private EnglishCheck() {}

    /** Whether a text may be English; very short texts pass. */
    static boolean mayBeEnglish(String text) {
        Matcher word = WORD.matcher(text);
        int words = 0;
        int small = 0;
        while (words < ENOUGH_WORDS && word.find()) {
            words++;
            small += SMALL_WORDS.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return words < LEAST_WORDS || small > words * LEAST_SHARE;
    }
}
