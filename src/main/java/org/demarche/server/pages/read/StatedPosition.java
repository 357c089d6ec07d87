package org.demarche.server.pages.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.vocabulary.Vocabulary;

/**
 * A position as lists show it.
 *
 * @param iri names it
 * @param date when it counts from, YYYY-MM-DD; empty if nobody knows
 * @param holder whose it is
 * @param target what it is about
 * @param stance how the holder stands
 * @param kind what sort of move it is
 * @param hedged whether the source hedges it
 * @param teller who says so, if that is not the holder
 * @param conditions on which it depends
 * @param summary one sentence
 * @param words those of the source that may be shown, in its order
 */
public record StatedPosition(
        String iri,
        Optional<String> date,
        EntityLabel holder,
        EntityLabel target,
        Stance stance,
        PositionKind kind,
        boolean hedged,
        Optional<EntityLabel> teller,
        List<String> conditions,
        String summary,
        List<Words> words) {

    public StatedPosition {
        conditions = List.copyOf(conditions);
        words = List.copyOf(words);
    }

    /**
     * Some words of the source.
     *
     * @param text the words
     * @param direct whether they are the speaker's own
     */
    public record Words(String text, boolean direct) {}

    /** The positions of an answer that has a row for each of their quotations and conditions, in its order. */
    public static List<StatedPosition> of(List<Row> rows) {
        Map<String, List<Row>> byPosition = new LinkedHashMap<>();
        for (Row row : rows) {
            byPosition
                    .computeIfAbsent(row.iri("position").orElse(""), iri -> new ArrayList<>())
                    .add(row);
        }
        return byPosition.values().stream().map(StatedPosition::one).toList();
    }

    private static StatedPosition one(List<Row> rows) {
        Row first = rows.getFirst();
        Map<Integer, Words> words = new TreeMap<>();
        rows.forEach(row -> row.text("words")
                .ifPresent(text ->
                        words.put(row.count("start"), new Words(text, is(row, "speech", Vocabulary.DIRECT.getURI())))));
        return new StatedPosition(
                first.iri("position").orElse(""),
                first.text("date"),
                named(first, "holder", "holderName"),
                named(first, "target", "targetLabel"),
                concept(Stance.class, first, "stance").orElse(Stance.NO_COMMENT),
                concept(PositionKind.class, first, "kind").orElse(PositionKind.ASSESSMENT),
                is(first, "certainty", Vocabulary.HEDGED.getURI()),
                first.named("teller", "tellerName"),
                rows.stream()
                        .flatMap(row -> row.text("condition").stream())
                        .distinct()
                        .toList(),
                first.text("summary").orElse(""),
                List.copyOf(words.values()));
    }

    private static EntityLabel named(Row row, String column, String nameColumn) {
        return row.named(column, nameColumn).orElse(new EntityLabel("", ""));
    }

    private static boolean is(Row row, String column, String iri) {
        return row.iri(column).filter(iri::equals).isPresent();
    }

    /** The word of a closed list of the ontology that stands in a column. */
    public static <T extends Enum<T> & Term> Optional<T> concept(Class<T> list, Row row, String column) {
        return row.iri(column)
                .filter(iri -> iri.startsWith(Vocabulary.NS))
                .flatMap(iri -> Term.of(list, iri.substring(Vocabulary.NS.length())));
    }
}
