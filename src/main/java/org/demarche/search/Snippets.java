package org.demarche.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.LangText;
import org.demarche.search.PlainWords.Placed;
import org.demarche.search.SearchAnswer.Piece;
import org.demarche.search.SearchAnswer.Snippet;

/** Marks the words of a search in texts. */
final class Snippets {

    private static final int LENGTH = 200;
    private static final int BEFORE = 50;
    private static final String CUT = "… ";

    private final List<SearchWord> words;
    private final Map<String, Wanted> wanted = new HashMap<>();

    /** The forms of the words in one language. */
    private record Wanted(Set<String> forms, List<String> beginnings) {

        static Wanted of(List<SearchWord> words, String field) {
            Wanted wanted = new Wanted(new HashSet<>(), new ArrayList<>());
            for (SearchWord word : words) {
                for (List<String> forms : PlainWords.of(word.text(), field)) {
                    wanted.forms.addAll(forms);
                    if (word.beginning()) {
                        wanted.beginnings.add(forms.getFirst());
                    }
                }
            }
            return wanted;
        }

        boolean has(String form) {
            return forms.contains(form) || beginnings.stream().anyMatch(form::startsWith);
        }
    }

    /** @param fields those of the index */
    Snippets(List<String> fields, List<SearchWord> words) {
        this.words = words.stream().filter(word -> !word.isStopWord(fields)).toList();
    }

    /** The whole text. */
    Snippet marked(LangText text) {
        return snippet(text, places(text), 0, text.value().length());
    }

    /** The passage with the most marks of all texts, some {@value #LENGTH} characters long; empty if no text has a mark. */
    Optional<Snippet> best(List<LangText> texts) {
        return texts.stream()
                .flatMap(text -> passage(text).stream())
                .max(Comparator.comparingLong(snippet ->
                        snippet.pieces().stream().filter(Piece::marked).count()));
    }

    private Optional<Snippet> passage(LangText text) {
        List<Placed> places = places(text);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        String value = text.value();
        if (value.length() <= LENGTH) {
            return Optional.of(snippet(text, places, 0, value.length()));
        }
        int densest = 0;
        long most = 0;
        for (Placed place : places) {
            int from = place.start();
            long inside = places.stream()
                    .filter(other -> other.start() >= from && other.end() <= from + LENGTH - BEFORE)
                    .count();
            if (inside > most) {
                most = inside;
                densest = from;
            }
        }
        int start = densest <= BEFORE ? 0 : value.indexOf(' ', densest - BEFORE - 1) + 1;
        start = start == 0 || start > densest ? (densest <= BEFORE ? 0 : densest) : start;
        int end = start + LENGTH >= value.length() ? value.length() : value.lastIndexOf(' ', start + LENGTH);
        return Optional.of(snippet(text, places, start, end <= densest ? value.length() : end));
    }

    /** The words that are searched for, in the order of the text. */
    private List<Placed> places(LangText text) {
        String field = WordAnalyzer.field(WordLanguage.of(text.language()));
        Wanted forms = wanted.computeIfAbsent(field, any -> Wanted.of(words, field));
        List<Placed> places = new ArrayList<>();
        for (Placed word : PlainWords.placed(text.value(), field)) {
            boolean again = !places.isEmpty() && places.getLast().end() > word.start();
            if (!again && forms.has(word.form())) {
                places.add(word);
            }
        }
        return places;
    }

    /** A part of a text, cut where marks begin and end. */
    private static Snippet snippet(LangText text, List<Placed> places, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        add(pieces, start > 0 ? CUT : "", false);
        for (Placed place : places) {
            if (place.start() >= at && place.end() <= end) {
                add(pieces, text.value().substring(at, place.start()), false);
                add(pieces, text.value().substring(place.start(), place.end()), true);
                at = place.end();
            }
        }
        add(pieces, text.value().substring(at, end), false);
        add(pieces, end < text.value().length() ? " …" : "", false);
        return new Snippet(pieces, text.language());
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
