package org.demarche.server.pages.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.read.Row;
import org.jspecify.annotations.Nullable;

/**
 * A link of an entity to Wikidata.
 *
 * @param page the page of the Wikidata entity
 * @param facts copied from Wikidata
 */
public record WikidataLink(Hyperlink page, List<WikidataFact> facts) {

    private static final String ENTITY = "http://www.wikidata.org/entity/";

    /**
     * A statement of Wikidata.
     *
     * @param from first day of what is stated; null if unknown
     * @param until last day of what is stated; null if unknown
     */
    public record WikidataFact(
            String property,
            String value,
            @Nullable String from,
            @Nullable String until) {}

    static List<WikidataLink> of(EntityContext entity) {
        Map<String, List<Row>> byEntity = new LinkedHashMap<>();
        for (Row row : entity.reader().rows("wikidata-facts", "thing", entity.iri())) {
            row.iri("entity")
                    .ifPresent(iri -> byEntity.computeIfAbsent(iri, any -> new ArrayList<>())
                            .add(row));
        }
        return byEntity.entrySet().stream()
                .map(entry ->
                        new WikidataLink(page(entry.getKey(), entry.getValue().getFirst()), facts(entry.getValue())))
                .toList();
    }

    private static Hyperlink page(String entity, Row row) {
        String id = entity.startsWith(ENTITY) ? entity.substring(ENTITY.length()) : entity;
        // Wikidata's pages are at https; the IRIs of its entities are not.
        String href = entity.startsWith(ENTITY) ? "https://www.wikidata.org/wiki/" + id : entity;
        String text =
                row.text("entityLabel").map(label -> label + " (" + id + ")").orElse(id);
        return new Hyperlink(text, href);
    }

    private static List<WikidataFact> facts(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row
                        .text("valueLabel")
                        .or(() -> row.iri("value"))
                        .map(value -> new WikidataFact(
                                row.text("said").orElse(""),
                                value,
                                row.text("from").orElse(null),
                                row.text("until").orElse(null)))
                        .stream())
                .toList();
    }
}
