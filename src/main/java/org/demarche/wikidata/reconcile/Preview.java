package org.demarche.wikidata.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.reconcile.ReconciliationCandidate.Named;

/** A small page about one entity, to be shown in a frame. */
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

    /** The page; empty where there is no such entity. */
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
        return """
                <!DOCTYPE html>
                <html>
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="font: 14px sans-serif; margin: 8px">
                <h1 style="font-size: 16px; margin: 0">%s <small>%s</small></h1>
                %s%s%s%s</body>
                </html>
                """.formatted(
                        HtmlText.escape(name),
                        HtmlText.escape(name),
                        HtmlText.escape(entity.id()),
                        paragraph(text.description(entity)),
                        paragraph(types),
                        paragraph(dates),
                        paragraph(String.join("; ", others)));
    }

    private static String paragraph(String content) {
        return content.isEmpty() ? "" : "<p style=\"margin: 4px 0\">" + HtmlText.escape(content) + "</p>\n";
    }
}
