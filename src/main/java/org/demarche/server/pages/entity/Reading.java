package org.demarche.server.pages.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.LangText;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.MarkedText;
import org.demarche.server.pages.parts.MarkedText.Mark;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.parts.PositionList.PositionItem;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.StatedPosition;
import org.demarche.vocabulary.ExternalTerms;
import org.jspecify.annotations.Nullable;

/**
 * An article and the positions found in it: its text with every quotation marked or, where the text is not shown, the quotations in its
 * order. Quotations and positions link to each other.
 *
 * @param title the title of the article, in the language of its text
 * @param text the marked text; null if it is not shown
 * @param missing why it is not shown; empty if it is
 * @param notes the positions, numbered in the order of their first quotations
 * @param quotations in the order of the text; empty if the text is shown
 * @param complete whether these are all quotations of the article
 */
public record Reading(
        LangText title,
        @Nullable MarkedText text,
        String missing,
        List<Note> notes,
        List<OrderedQuotation> quotations,
        boolean complete) {

    private static final int MAX_ROWS = 2_000;

    /** The heading. */
    public String heading() {
        if (text != null) {
            return "The text and its positions";
        }
        return quotations.isEmpty() ? "Positions" : "Positions in the order of the text";
    }

    /** The positions without a quotation, whose evidence is a record. */
    public List<Note> unquoted() {
        return notes.stream().filter(note -> note.places().isEmpty()).toList();
    }

    /**
     * A position.
     *
     * @param id of its anchor on the page
     * @param places links to its quotations on the page
     */
    public record Note(String id, int number, PositionItem position, List<Hyperlink> places) {}

    /**
     * A quotation where the text is not shown.
     *
     * @param id of its anchor on the page
     */
    public record OrderedQuotation(String id, Note note, QuotationItem quotation) {}

    /** The positions of an article. */
    static Reading of(EntityContext article) {
        List<Row> rows = article.reader()
                .rows("quotations-in", Map.of("article", article.iri(), "limit", Integer.toString(MAX_ROWS)));
        Map<String, Note> notes = notes(article, rows);
        Map<String, Row> quotations = new LinkedHashMap<>();
        rows.forEach(row -> row.iri("quotation").ifPresent(iri -> quotations.putIfAbsent(iri, row)));
        ShownText shown = ShownText.of(article);
        List<Mark> marks = new ArrayList<>();
        List<OrderedQuotation> ordered = new ArrayList<>();
        quotations.forEach((iri, row) -> {
            Note note = notes.get(row.iri("position").orElse(""));
            if (note != null && shown.text() != null) {
                marks.add(mark(QuotationItem.anchor(iri), row, note));
            } else if (note != null) {
                ordered.add(new OrderedQuotation(QuotationItem.anchor(iri), note, QuotationItem.of(row)));
            }
        });
        return new Reading(
                article.named(ExternalTerms.TITLE).label(),
                shown.text() == null ? null : MarkedText.of(shown.text(), marks),
                shown.missing(),
                List.copyOf(notes.values()),
                ordered,
                rows.size() < MAX_ROWS);
    }

    private static Map<String, Note> notes(EntityContext article, List<Row> rows) {
        Map<String, List<Hyperlink>> places = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Hyperlink> all = places.computeIfAbsent(row.iri("position").orElse(""), any -> new ArrayList<>());
            row.iri("quotation").map(iri -> "#" + QuotationItem.anchor(iri)).ifPresent(href -> {
                if (all.stream().noneMatch(place -> place.href().equals(href))) {
                    all.add(new Hyperlink("quotation " + (all.size() + 1), href));
                }
            });
        }
        Map<String, Note> notes = new LinkedHashMap<>();
        EntityLinks links = article.links();
        for (StatedPosition position : StatedPosition.of(rows)) {
            PositionItem item =
                    PositionList.of(List.of(position), links).items().getFirst();
            notes.put(
                    position.iri(),
                    new Note(
                            "p-" + position.iri().substring(position.iri().lastIndexOf('/') + 1),
                            notes.size() + 1,
                            item,
                            places.getOrDefault(position.iri(), List.of())));
        }
        return notes;
    }

    private static Mark mark(String id, Row row, Note note) {
        PositionItem position = note.position();
        String holder = position.holder() == null ? "" : position.holder().text() + " ";
        String target =
                position.target() == null ? "" : ": " + position.target().text();
        return new Mark(
                id,
                row.count("start"),
                row.count("end"),
                position.mark(),
                Integer.toString(note.number()),
                "#" + note.id(),
                note.number() + " " + position.mark().text(1) + ": " + holder
                        + position.mark().verb() + target);
    }
}
