package org.demarche.wikidata.link;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import tools.jackson.databind.json.JsonMapper;

/** Writes links as JSON, sorted and one per line, so that versions can be compared. */
final class LinksWriter {

    private static final Comparator<Link> ORDER = Comparator.comparing(Link::subject)
            .thenComparingInt(link -> link.to().id().length())
            .thenComparing(link -> link.to().id());

    private LinksWriter() {}

    /** @param schema URL of the JSON Schema, for editors */
    static String json(JudgedLinks links, String schema) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("$schema", text(schema));
        members.put("type", text("Links"));
        members.put("id", text(links.id()));
        members.put("base", text(links.base()));
        if (links.threshold().compareTo(JudgedLinks.DEFAULT_THRESHOLD) != 0) {
            members.put("threshold", number(links.threshold()));
        }
        members.put("links", list(links));
        return "{\n  " + joined(members, ",\n  ") + "\n}\n";
    }

    private static String list(JudgedLinks links) {
        return links.links().isEmpty()
                ? "[]"
                : links.links().stream()
                        .sorted(ORDER)
                        .map(LinksWriter::link)
                        .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private static String link(Link link) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put(link.kind().key(), text(link.subject()));
        members.put(
                link.to() instanceof LinkTarget.Entity ? "entity" : "mergeInto",
                text(link.to().id()));
        members.put("judgement", text(link.judgement().term()));
        if (link.automatic()) {
            members.put("automatic", "true");
        }
        members.put("by", text(link.by()));
        members.put("on", text(link.on().toString()));
        if (link.why() != null) {
            members.put("why", text(link.why()));
        }
        if (link.score() != null) {
            members.put("score", number(link.score()));
        }
        if (!link.features().isEmpty()) {
            Map<String, String> features = new LinkedHashMap<>();
            link.features().forEach((name, value) -> features.put(name, number(value)));
            members.put("features", "{" + joined(features, ", ") + "}");
        }
        return "{" + joined(members, ", ") + "}";
    }

    private static String joined(Map<String, String> members, String separator) {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(separator));
    }

    private static String text(String value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
