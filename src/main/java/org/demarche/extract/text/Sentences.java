package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a text. A sentence ends at a full stop, question or exclamation mark before a capital, or with its paragraph. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?…][”\"'’)]*\\s+(?=[\\p{Lu}“\"'‘(])|\\n+");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sen", "rep", "gov", "st", "sgt", "capt", "adm", "hon",
            "jr", "sr", "vs", "no", "inc", "co", "corp", "ltd", "u.s", "u.k", "u.n", "e.u", "jan", "feb", "aug", "sept",
            "oct", "nov", "dec");

    private static final int LONGEST_ABBREVIATION = 12;

    private final String text;
    private final int[] starts;

    private Sentences(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Sentences of(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher end = END.matcher(text);
        while (end.find()) {
            boolean abbreviated = text.charAt(end.start()) == '.'
                    && end.group().indexOf('\n') < 0
                    && isAbbreviation(text, end.start());
            if (!abbreviated && end.end() < text.length()) {
                starts.add(end.end());
            }
        }
        return new Sentences(text, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether a full stop belongs to an initial or to a known abbreviation. */
    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0
                && stop - start < LONGEST_ABBREVIATION
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The number of the sentence in which an offset lies, from 0. */
    public int numberOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether two offsets lie in the same sentence. */
    public boolean areOne(int offset, int other) {
        return numberOf(offset) == numberOf(other);
    }

    /** The sentence in which an offset lies. */
    public Span around(int offset) {
        int number = numberOf(Math.clamp(offset, 0, Math.max(0, text.length() - 1)));
        int end = number + 1 < starts.length ? starts[number + 1] : text.length();
        return new Span(starts[number], end).trimmed(text);
    }

    /** All sentences in reading order. */
    public List<Span> all() {
        return between(0, starts.length);
    }

    /** The sentences that overlap a span, in reading order. */
    public List<Span> overlapping(Span span) {
        return between(numberOf(span.start()), numberOf(Math.max(span.start(), span.end() - 1)) + 1).stream()
                .filter(span::overlaps)
                .toList();
    }

    private List<Span> between(int first, int end) {
        List<Span> found = new ArrayList<>();
        for (int number = first; number < end; number++) {
            Span sentence = around(starts[number]);
            if (sentence.length() > 0) {
                found.add(sentence);
            }
        }
        return found;
    }
}
