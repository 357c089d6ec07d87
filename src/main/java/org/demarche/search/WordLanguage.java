package org.demarche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.jspecify.annotations.Nullable;

/**
 * How to split the text of a language into words, and stem these.
 *
 * @param code primary subtag of its BCP 47 tag, such as {@code en}; empty if unknown
 * @param stemmer its stemmer, as Snowball names it; null if it has none
 * @param stopWords words such as "the" that a text need not contain to be found
 */
record WordLanguage(String code, @Nullable String stemmer, CharArraySet stopWords) {

    private static final Map<String, String> STEMMERS = Map.ofEntries(
            Map.entry("ar", "Arabic"),
            Map.entry("ca", "Catalan"),
            Map.entry("da", "Danish"),
            Map.entry("de", "German"),
            Map.entry("el", "Greek"),
            Map.entry("en", "English"),
            Map.entry("es", "Spanish"),
            Map.entry("et", "Estonian"),
            Map.entry("eu", "Basque"),
            Map.entry("fi", "Finnish"),
            Map.entry("fr", "French"),
            Map.entry("ga", "Irish"),
            Map.entry("hi", "Hindi"),
            Map.entry("hu", "Hungarian"),
            Map.entry("hy", "Armenian"),
            Map.entry("id", "Indonesian"),
            Map.entry("it", "Italian"),
            Map.entry("lt", "Lithuanian"),
            Map.entry("nb", "Norwegian"),
            Map.entry("ne", "Nepali"),
            Map.entry("nl", "Dutch"),
            Map.entry("nn", "Norwegian"),
            Map.entry("no", "Norwegian"),
            Map.entry("pt", "Portuguese"),
            Map.entry("ro", "Romanian"),
            Map.entry("ru", "Russian"),
            Map.entry("sr", "Serbian"),
            Map.entry("sv", "Swedish"),
            Map.entry("ta", "Tamil"),
            Map.entry("tr", "Turkish"),
            Map.entry("yi", "Yiddish"));

    /** Those for which Snowball has a list of stop words. */
    private static final Set<String> STOPPED =
            Set.of("da", "de", "es", "fi", "fr", "hu", "it", "nb", "nl", "nn", "no", "pt", "ru", "sv");

    private static final Set<String> IDEOGRAPHIC = Set.of("zh", "ja", "ko");

    private static final Map<String, WordLanguage> KNOWN = new ConcurrentHashMap<>();

    /** The language of a BCP 47 tag, in which region and script do not matter. */
    static WordLanguage of(String tag) {
        String code = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return STEMMERS.containsKey(code) || IDEOGRAPHIC.contains(code)
                ? KNOWN.computeIfAbsent(code, any -> new WordLanguage(code, STEMMERS.get(code), stopWords(code)))
                : KNOWN.computeIfAbsent("", any -> new WordLanguage("", null, CharArraySet.EMPTY_SET));
    }

    /** Whether it is written without spaces, so that pairs of characters take the place of words. */
    boolean isIdeographic() {
        return IDEOGRAPHIC.contains(code);
    }

    private static CharArraySet stopWords(String code) {
        if (code.equals("en")) {
            return EnglishAnalyzer.getDefaultStopSet();
        }
        if (!STOPPED.contains(code)) {
            return CharArraySet.EMPTY_SET;
        }
        String file = STEMMERS.getOrDefault(code, "").toLowerCase(Locale.ROOT) + "_stop.txt";
        try (var words = SnowballFilter.class.getResourceAsStream(file)) {
            return words == null ? CharArraySet.EMPTY_SET : WordlistLoader.getSnowballWordSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
