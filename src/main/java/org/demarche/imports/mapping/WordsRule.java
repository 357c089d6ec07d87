package org.demarche.imports.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.anchor.CodePoints;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceWords;
import org.demarche.model.Speech;
import org.jspecify.annotations.Nullable;

/** Which fields are the words that state a position, and where they are. */
final class WordsRule {

    private final Cell text;
    private final Cell start;
    private final Cell end;
    private final Cell prefix;
    private final Cell suffix;
    private final boolean utf16;
    private final Speech speech;
    private @Nullable String counted;
    private CodePoints codePoints = new CodePoints("");

    WordsRule(MappingNode node) {
        boolean column = node.json().isString();
        if (!column) {
            node.only("text", "start", "end", "unit", "prefix", "suffix", "speech");
        }
        text = column ? Cell.of(node) : Cell.of(node.get("text"));
        start = Cell.of(node.get("start"));
        end = Cell.of(node.get("end"));
        prefix = Cell.of(node.get("prefix"));
        suffix = Cell.of(node.get("suffix"));
        utf16 = node.get("unit").map(WordsRule::isUtf16).orElse(false);
        speech = node.get("speech").map(it -> it.term(Speech.class)).orElse(Speech.UNKNOWN);
        if (start.isNone() != end.isNone()) {
            throw node.problem("\"start\" and \"end\" belong together", "Add the other one, or remove both.");
        }
    }

    private static boolean isUtf16(MappingNode node) {
        return switch (node.text().toLowerCase(Locale.ROOT)) {
            case "utf-16" -> true;
            case "code points" -> false;
            default ->
                throw node.problem("unknown unit \"" + node.text() + "\"", "Write \"UTF-16\" or \"code points\".");
        };
    }

    /** The words of a row; empty if it has neither words nor a place. */
    Optional<SourceWords> of(String[] row, SourceDocument document) {
        String words = text.raw(row);
        int from = number(start.get(row));
        int to = number(end.get(row));
        if (words.isBlank() && (from < 0 || to <= from)) {
            return Optional.empty();
        }
        boolean placed = from >= 0 && to > from && document.text() != null;
        return Optional.of(new SourceWords(
                words.isBlank() ? null : words,
                placed ? codePoint(from, document.text()) : -1,
                placed ? codePoint(to, document.text()) : -1,
                prefix.raw(row),
                suffix.raw(row),
                speech));
    }

    @SuppressWarnings("ReferenceEquality") // the very text of the document that rows share
    private int codePoint(int offset, @Nullable String whole) {
        if (!utf16 || whole == null) {
            return offset;
        }
        if (whole != counted) {
            counted = whole;
            codePoints = new CodePoints(whole);
        }
        return codePoints.at(offset);
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    Set<Integer> columns() {
        Set<Integer> all = new TreeSet<>();
        for (Cell cell : List.of(text, start, end, prefix, suffix)) {
            all.addAll(cell.columns());
        }
        return all;
    }
}
