package org.demarche.imports.corpus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes texts of any source fit for a coding, which has no control characters, halves of characters or overlong texts. */
final class CleanText {

    private static final int LONGEST = 2_000;
    private static final int SUMMARY_WORDS = 25;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSOUND = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD]+");

    private CleanText() {}

    /** The text on one line, without what codings refuse; empty if nothing is left. */
    static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String clean = isPlain(text)
                ? text
                : SPACE.matcher(UNSOUND.matcher(text).replaceAll(" ")).replaceAll(" ");
        return cut(clean.strip(), LONGEST);
    }

    /** The first words of a passage, as a summary. */
    static String summary(String passage) {
        String clean = of(cut(passage, LONGEST));
        int end = 0;
        for (int words = 0; words < SUMMARY_WORDS; words++) {
            end = clean.indexOf(' ', end + 1);
            if (end < 0) {
                return clean;
            }
        }
        return clean.substring(0, end) + " …";
    }

    /** What stays the same between two ways to write a name. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Most texts are printable ASCII with single spaces. */
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
