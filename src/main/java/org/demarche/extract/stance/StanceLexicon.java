package org.demarche.extract.stance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.io.Resources;
import org.demarche.model.PositionKind;

/** The words that show a stance; the file describes its own format. */
final class StanceLexicon {

    private static final String FILE = "/org/demarche/extract/stance/lexicon.tsv";

    /** The number of first letters by which entries are looked up. */
    private static final int KEY = 2;

    private static final Pattern FIRST_WORDS =
            Pattern.compile("\\((?<several>[^)]*)\\)(?<rest>[\\p{L}-]*)|(?<one>[\\p{L}-]+)");
    private static final Map<String, List<LexiconEntry>> BY_FIRST_LETTERS = new HashMap<>();

    static {
        new String(Resources.bytes(FILE), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(StanceLexicon::entry)
                .forEach(entry -> keys(entry.words())
                        .distinct()
                        .forEach(key -> BY_FIRST_LETTERS
                                .computeIfAbsent(key, any -> new ArrayList<>())
                                .add(entry)));
    }

    private StanceLexicon() {}

    /** The entries that may match at the start of a word. */
    static List<LexiconEntry> at(String text, int start) {
        int end = Math.min(text.length(), start + KEY);
        return BY_FIRST_LETTERS.getOrDefault(text.substring(start, end).toLowerCase(Locale.ROOT), List.of());
    }

    private static LexiconEntry entry(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("not a line of the lexicon: " + line);
        }
        return new LexiconEntry(
                cells[0],
                pattern(cells[0]),
                LexiconEntry.Place.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                sign(cells[2]),
                cells[3].equals(".")
                        ? Optional.empty()
                        : Optional.of(PositionKind.valueOf(cells[3].toUpperCase(Locale.ROOT))),
                Integer.parseInt(cells[4]));
    }

    private static LexiconEntry.Sign sign(String cell) {
        return switch (cell) {
            case "+" -> LexiconEntry.Sign.FOR;
            case "-" -> LexiconEntry.Sign.AGAINST;
            case "0" -> LexiconEntry.Sign.NO_COMMENT;
            default -> LexiconEntry.Sign.NOTHING;
        };
    }

    private static Pattern pattern(String words) {
        String expression = words.replace("*", "\\p{L}*").replace("(", "(?:").replace(" ", "\\s+");
        return Pattern.compile(expression + "(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Stream<String> keys(String words) {
        Matcher first = FIRST_WORDS.matcher(words);
        if (!first.lookingAt()) {
            throw new IllegalStateException("a line of the lexicon does not start with a word: " + words);
        }
        Stream<String> all = first.group("one") != null
                ? Stream.of(first.group("one"))
                : Stream.of(first.group("several").split("\\|", -1)).map(word -> word + first.group("rest"));
        return all.map(word -> word.substring(0, KEY).toLowerCase(Locale.ROOT));
    }
}
