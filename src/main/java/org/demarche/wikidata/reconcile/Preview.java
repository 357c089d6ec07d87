package org.demarche.wikidata.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.html.Templates;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.reconcile.ReconciliationCandidate.Named;

/** A small page about one entity, for a frame. */
final class Preview {

    static final int WIDTH = 430;
    static final int HEIGHT = 200;

    private static final int MOST_NAMES = 6;

    private final EntitySource source;
    private final EntityLabels text;

    Preview(EntitySource source, ServiceProfile profile) {
        this.source = source;
        this.text = new EntityLabels(source, profile);
    }

    /** The page; empty if there is no such entity. */
    Optional<String> page(String id) {
        return source.find(id).map(this::page);
    }

    private String page(KnownEntity entity) {
        String name = text.name(entity);
        List<String> others = entity.names()
                .filter(other -> !other.equals(name))
                .sorted()
                .limit(MOST_NAMES)
                .toList();
        String types = text.types(entity).stream().map(Named::name).collect(Collectors.joining(", "));
        String dates = entity.dates().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(date -> date.getValue().toString())
                .collect(Collectors.joining(" – "));
        List<String> paragraphs = Stream.of(text.description(entity), types, dates, String.join("; ", others))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return Templates.render("reconcile/preview", new EntityPreview(entity.id(), name, paragraphs));
    }

    /** The page for an id without an entity. */
    static String missing(String id) {
        return Templates.render(
                "reconcile/preview",
                new EntityPreview(id, "Not found", List.of("This service has no entity with this id.")));
    }
}
