package org.demarche.server.pages.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.read.Row;

/** The links of a thing to Wikidata, and what is known through them. */
final class WikidataLinks {

    private static final String ENTITY = "http://www.wikidata.org/entity/";

    private WikidataLinks() {}

    static Optional<Html> of(EntityContext subject) {
        Map<String, List<Row>> entities = new LinkedHashMap<>();
        for (Row row : subject.reads().rows("elsewhere", "thing", subject.iri())) {
            row.iri("entity")
                    .ifPresent(entity -> entities.computeIfAbsent(entity, any -> new ArrayList<>())
                            .add(row));
        }
        if (entities.isEmpty()) {
            return Optional.empty();
        }
        Element list = Html.element("ul").set("class", "elsewhere");
        entities.forEach((entity, rows) -> list.add(entity(entity, rows)));
        return Optional.of(list.html());
    }

    private static Element entity(String entity, List<Row> rows) {
        String id = entity.startsWith(ENTITY) ? entity.substring(ENTITY.length()) : entity;
        // Wikidata's own pages are at https; the IRIs of its entities are not.
        String page = entity.startsWith(ENTITY) ? "https://www.wikidata.org/wiki/" + id : entity;
        Element item = Html.element("li")
                .add(Html.element("a")
                        .href(page)
                        .set("rel", "external")
                        .text(rows.getFirst()
                                .text("entityLabel")
                                .map(label -> label + " (" + id + ")")
                                .orElse(id)));
        Element facts = Html.element("ul");
        boolean some = false;
        for (Row row : rows) {
            Optional<String> value = row.text("valueLabel").or(() -> row.iri("value"));
            if (value.isPresent()) {
                some = true;
                Element fact = Html.element("li").text(row.text("said").orElse("") + ": " + value.get());
                row.text("from").ifPresent(from -> fact.text(", from ").add(DateText.of(from)));
                row.text("until").ifPresent(until -> fact.text(", until ").add(DateText.of(until)));
                facts.add(fact);
            }
        }
        return some ? item.add(facts) : item;
    }
}
