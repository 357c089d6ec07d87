package org.demarche.imports.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import derived, left out or could not use. Notes that say the same are counted together. */
public final class ImportNotes {

    /** Places that are kept of each note; the rest are only counted. */
    private static final int MAX_PLACES = 1_000;

    /** Different notes that are kept; further ones are counted as one. */
    private static final int MAX_NOTES = 2_000;

    private static final String MORE = "there are more notes than can be listed";

    /** What a note is about. */
    public enum Kind {
        /** Something that the source does not say was made from what it says. */
        DERIVED,
        /** Something that was taken as new may be what the corpus has already; a person decides. */
        TO_REVIEW,
        /** Something was left out because the mapping does not ask for it, or because there is nothing to code. */
        LEFT_OUT,
        /** Something could not be used because it is wrong, or does not fit the mapping. */
        UNUSABLE
    }

    /**
     * A note.
     *
     * @param text what happened, in one sentence without a full stop
     * @param count how often
     * @param places where, the first {@value ImportNotes#MAX_PLACES}
     */
    public record Note(Kind kind, String text, long count, List<String> places) {

        public Note {
            places = List.copyOf(places);
        }
    }

    private record Key(Kind kind, String text) {}

    private static final class Tally {

        private long count;
        private final List<String> places = new ArrayList<>();
    }

    private final Map<Key, Tally> tallies = new LinkedHashMap<>();

    /**
     * Adds a note.
     *
     * @param place where in the source: a row, a statement, a document
     * @param text what happened; the same words for the same case
     */
    public void add(Kind kind, String place, String text) {
        Key key = new Key(kind, text);
        if (!tallies.containsKey(key) && tallies.size() >= MAX_NOTES) {
            key = new Key(kind, MORE);
        }
        Tally tally = tallies.computeIfAbsent(key, any -> new Tally());
        tally.count++;
        if (tally.places.size() < MAX_PLACES) {
            tally.places.add(place);
        }
    }

    /** All notes, in the order in which each came first. */
    public List<Note> all() {
        return tallies.entrySet().stream()
                .map(entry -> new Note(
                        entry.getKey().kind(), entry.getKey().text(), entry.getValue().count, entry.getValue().places))
                .toList();
    }

    /** Whether something could not be used. */
    public boolean hasUnusable() {
        return tallies.keySet().stream().anyMatch(key -> key.kind() == Kind.UNUSABLE);
    }
}
