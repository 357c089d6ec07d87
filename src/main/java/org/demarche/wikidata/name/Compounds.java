package org.demarche.wikidata.name;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.io.Resources;

/**
 * The known words of scripts that write words without spaces or join them (Korean, Japanese syllables, Thai, Lao, Khmer, Burmese),
 * as they are written. A known word within a longer run of letters is separated.
 */
final class Compounds {

    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final Set<String> WORDS = new HashSet<>();
    private static int longest;

    static {
        List.of("words.txt", "countries.txt").forEach(Compounds::read);
    }

    private Compounds() {}

    private static void read(String table) {
        for (String line : Resources.lines(Compounds.class, table)) {
            for (String word : line.substring(line.indexOf(':') + 1).split(",", -1)) {
                add(word.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void add(String word) {
        if (word.length() > 1 && word.chars().allMatch(Compounds::isJoined)) {
            WORDS.add(word);
            longest = Math.max(longest, word.length());
        }
    }

    private static boolean isJoined(int codePoint) {
        return codePoint >= 0x0E00 && JOINED.contains(UnicodeScript.of(codePoint));
    }

    /** The length of the longest known word that begins at a place; 0 if there is none. */
    static int lengthAt(String text, int at) {
        if (!isJoined(text.charAt(at))) {
            return 0;
        }
        for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
            if (WORDS.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
