package org.demarche.server.pages.parts;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.model.LangText;
import org.jspecify.annotations.Nullable;

/** How pages, which are in English, mark texts of the data that are in another language or are written from right to left. */
public final class TextLanguage {

    private static final String OF_PAGES = "en";
    private static final String RIGHT_TO_LEFT = "rtl";
    private static final String UNKNOWN_SCRIPT = "Zyyy";

    /** Languages that are written from right to left unless their tag names another script. */
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES = Set.of(
            "ar", "arc", "azb", "ckb", "dv", "fa", "he", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur",
            "yi");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    private static final Set<Byte> RIGHT_TO_LEFT_LETTERS =
            Set.of(Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

    private TextLanguage() {}

    /**
     * The value of the attribute {@code lang}; null if the language is that of the pages or unknown. A text that is written from right
     * to left, though its language is not, is in an unknown language of its script.
     */
    public static @Nullable String lang(LangText text) {
        Locale language = locale(text);
        if (beginsRightToLeft(text) && !isRightToLeft(language)) {
            return "und-" + script(text);
        }
        return language.getLanguage().isEmpty() || language.getLanguage().equals(OF_PAGES)
                ? null
                : language.toLanguageTag();
    }

    /** The value of the attribute {@code dir}; null for texts that are written from left to right. */
    public static @Nullable String dir(LangText text) {
        return beginsRightToLeft(text) || isRightToLeft(locale(text)) ? RIGHT_TO_LEFT : null;
    }

    /** The name of the language, in English; null if the page need not or cannot say it. */
    public static @Nullable String name(LangText text) {
        @Nullable String tag = lang(text);
        return tag == null || tag.startsWith("und") ? null : locale(text).getDisplayName(Locale.ENGLISH);
    }

    /**
     * A text in pieces, each of which is written from right to left or has nothing that is: for code and lists of words, in which
     * names from the data are next to what the program writes. Blanks and marks between two words of a piece belong to it.
     */
    public static List<LangText> pieces(String text) {
        List<LangText> pieces = new ArrayList<>();
        int done = 0;
        int begin = -1;
        int end = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean letter = RIGHT_TO_LEFT_LETTERS.contains(Character.getDirectionality(c));
            if (letter) {
                begin = begin < 0 ? i : begin;
                end = i + Character.charCount(c);
            } else if (begin >= 0 && (Character.isLetter(c) || c == '\n')) {
                add(pieces, text, done, begin);
                add(pieces, text, begin, end);
                done = end;
                begin = -1;
            }
        }
        if (begin >= 0) {
            add(pieces, text, done, begin);
            add(pieces, text, begin, end);
            done = end;
        }
        add(pieces, text, done, text.length());
        return pieces;
    }

    private static void add(List<LangText> pieces, String text, int begin, int end) {
        if (begin < end) {
            pieces.add(new LangText(text.substring(begin, end), ""));
        }
    }

    private static boolean beginsRightToLeft(LangText text) {
        return !new Bidi(text.value(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** The ISO 15924 code of the first script that is written from right to left. */
    private static String script(LangText text) {
        return text.value()
                .codePoints()
                .filter(c -> RIGHT_TO_LEFT_LETTERS.contains(Character.getDirectionality(c)))
                .mapToObj(c -> code(UnicodeScript.of(c)))
                .findFirst()
                .orElse(UNKNOWN_SCRIPT);
    }

    private static String code(UnicodeScript script) {
        return RIGHT_TO_LEFT_SCRIPTS.stream()
                .filter(code -> !code.equals("Aran") && UnicodeScript.forName(code) == script)
                .findFirst()
                .orElse(UNKNOWN_SCRIPT);
    }

    private static boolean isRightToLeft(Locale language) {
        return language.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(language.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(language.getScript());
    }

    /** Without a language for {@code und}, which means that it is unknown. */
    private static Locale locale(LangText text) {
        return Locale.forLanguageTag(text.language());
    }
}
