package org.demarche.server.pages.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.model.LangText;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A position as lists show it.
 *
 * @param iri its IRI
 * @param date effective date, YYYY-MM-DD; empty if unknown
 * @param holder the actor whose position it is
 * @param target what it is about
 * @param stance the holder's stance
 * @param kind demand, offer, response, assessment or prediction; null if not coded
 * @param hedged whether the source hedges it
 * @param teller the actor who reports it, if that is not the holder
 * @param conditions the provisos of a conditional stance
 * @param summary one sentence by the coder
 * @param words quotations that may be shown, in the order of the source
 */
public record StatedPosition(
        String iri,
        Optional<String> date,
        EntityLabel holder,
        EntityLabel target,
        Stance stance,
        @Nullable PositionKind kind,
        boolean hedged,
        Optional<EntityLabel> teller,
        List<LangText> conditions,
        LangText summary,
        List<Words> words) {

    public StatedPosition {
        conditions = List.copyOf(conditions);
        words = List.copyOf(words);
    }

    /** Its kind, as the ontology calls it; empty if not coded. */
    public String kindWord() {
        return kind == null ? "" : kind.term();
    }

    /**
     * A quotation.
     *
     * @param text its text
     * @param direct whether it is direct speech
     */
    public record Words(LangText text, boolean direct) {}

    /** The positions of a result that has a row for each of their quotations and conditions, in its order. */
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
        rows.forEach(row -> row.words("words")
                .ifPresent(text ->
                        words.put(row.count("start"), new Words(text, is(row, "speech", Vocabulary.DIRECT.getURI())))));
        return new StatedPosition(
                first.iri("position").orElse(""),
                first.text("date"),
                named(first, "holder", "holderName"),
                named(first, "target", "targetLabel"),
                concept(Stance.class, first, "stance").orElse(Stance.NO_COMMENT),
                concept(PositionKind.class, first, "kind").orElse(null),
                is(first, "certainty", Vocabulary.HEDGED.getURI()),
                first.named("teller", "tellerName"),
                rows.stream()
                        .flatMap(row -> row.words("condition").stream())
                        .distinct()
                        .toList(),
                first.words("summary").orElse(new LangText("", "")),
                List.copyOf(words.values()));
    }

    private static EntityLabel named(Row row, String column, String nameColumn) {
        return row.named(column, nameColumn).orElse(new EntityLabel("", ""));
    }

    private static boolean is(Row row, String column, String iri) {
        return row.iri(column).filter(iri::equals).isPresent();
    }

    /** The concept, of a closed list of the ontology, in a column. */
    public static <T extends Enum<T> & Term> Optional<T> concept(Class<T> list, Row row, String column) {
        return row.iri(column)
                .filter(iri -> iri.startsWith(Vocabulary.NS))
                .flatMap(iri -> Term.of(list, iri.substring(Vocabulary.NS.length())));
    }
}
