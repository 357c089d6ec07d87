package org.demarche.extract.stance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.extract.encoder.Resource;
import org.demarche.model.Kind;

/** The words that tell of a stance; the list itself says how it is written. */
final class StanceLexicon {

    private static final String FILE = "/org/demarche/extract/stance/lexicon.tsv";
    private static final List<LexiconEntry> ALL = new String(Resource.bytes(FILE), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(StanceLexicon::entry)
            .toList();

    private StanceLexicon() {}

    static List<LexiconEntry> entries() {
        return ALL;
    }

    private static LexiconEntry entry(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("the lexicon has a line that is none: " + line);
        }
        return new LexiconEntry(
                cells[0],
                pattern(cells[0]),
                LexiconEntry.Place.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                sign(cells[2]),
                cells[3].equals(".") ? Optional.empty() : Optional.of(Kind.valueOf(cells[3].toUpperCase(Locale.ROOT))),
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
        return Pattern.compile(
                "(?<![\\p{L}-])" + expression + "(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
