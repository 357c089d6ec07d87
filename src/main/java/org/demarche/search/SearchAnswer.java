package org.demarche.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.LangText;
import org.jspecify.annotations.Nullable;

/**
 * The results of a search.
 *
 * @param text the text that was searched for
 * @param corrected the text that was searched for instead, because a word occurs nowhere; empty if nothing was corrected
 * @param everyWord false if nothing has all words, so that the results have only some of them
 * @param indexed false if there is no index, so that names, and phrases of positions, were searched in SPARQL
 * @param groups those kinds of which something was found
 * @param facets how many of the positions found have a value, most frequent first, years from the latest on; empty without an index
 */
public record SearchAnswer(
        String text,
        Optional<String> corrected,
        boolean everyWord,
        boolean indexed,
        List<Group> groups,
        Map<SearchFacet, List<Count>> facets) {

    public SearchAnswer {
        groups = List.copyOf(groups);
        facets = facets.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facets));
    }

    /** Nothing was searched for. */
    static SearchAnswer nothing(String text, boolean indexed) {
        return new SearchAnswer(text, Optional.empty(), true, indexed, List.of(), Map.of());
    }

    /** The number of results of all kinds. */
    public long total() {
        return groups.stream().mapToLong(Group::total).sum();
    }

    /** The results of a kind; empty if there are none. */
    public Optional<Group> group(ResultKind kind) {
        return groups.stream().filter(group -> group.kind() == kind).findFirst();
    }

    /**
     * Results of one kind, best first.
     *
     * @param total how many there are, of which these may be a part
     */
    public record Group(ResultKind kind, long total, List<Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /** An entity with its name. */
    public record Named(String iri, LangText name) {}

    /**
     * A result.
     *
     * @param entity a position is named by its summary
     * @param positions how many positions it holds, receives or states; 0 for a position
     * @param position null unless it is a position
     */
    public record Hit(
            ResultKind kind,
            Named entity,
            long positions,
            @Nullable Details position) {}

    /**
     * A position with the words that match.
     *
     * @param stance its label: {@code conditional support}
     * @param form the label of the kind of position: {@code demand}
     * @param date effective date; empty if it has none
     * @param summary the summary, in which matching words are marked
     * @param words a passage of a condition or a quotation that matches; null if none does
     */
    public record Details(
            Named holder,
            Named target,
            String stance,
            String form,
            String date,
            Snippet summary,
            @Nullable Snippet words) {}

    /** A passage, cut where a marked word begins or ends. */
    public record Snippet(List<Piece> pieces, String language) {
        public Snippet {
            pieces = List.copyOf(pieces);
        }

        /** All of it, without marks. */
        public String text() {
            List<String> texts = new ArrayList<>();
            pieces.forEach(piece -> texts.add(piece.text()));
            return String.join("", texts);
        }

        /** Whether a word is marked. */
        public boolean isMarked() {
            return pieces.stream().anyMatch(Piece::marked);
        }
    }

    /** A part of a passage. */
    public record Piece(String text, boolean marked) {}

    /**
     * How many of the positions found have a value.
     *
     * @param value as {@link SearchRequest#filters} has it
     * @param label the value for people
     */
    public record Count(String value, String label, long positions) {}
}
