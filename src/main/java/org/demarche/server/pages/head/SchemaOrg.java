package org.demarche.server.pages.head;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page and its entity in the vocabulary of schema.org, as JSON-LD for search engines. A position has no type there: the page is about
 * its holder and its target.
 */
public final class SchemaOrg {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SchemaOrg() {}

    /** The element for the head of a page. It is data, not a script, so browsers do not run it. */
    public static Content element(CitedEntry entry, EntityFacts facts) {
        // Within an element, "<" could end it.
        String json = JSON.writeValueAsString(page(entry, facts)).replace("<", "\\u003c");
        return output -> output.writeContent("<script type=\"application/ld+json\">" + json + "</script>");
    }

    static Map<String, Object> page(CitedEntry entry, EntityFacts facts) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", "https://schema.org");
        page.put("@type", "WebPage");
        page.put("url", entry.url());
        page.put("name", entry.title());
        entry.corpus().ifPresent(title -> page.put("isPartOf", Map.of("@type", "Dataset", "name", title)));
        Optional<EntityType> type = facts.type();
        if (type.filter(EntityType.POSITION::equals).isPresent()) {
            page.put(
                    "about",
                    List.of(Vocabulary.HOLDER, Vocabulary.TARGET).stream()
                            .flatMap(role -> entities(facts, role).stream())
                            .toList());
        } else {
            page.put(
                    "mainEntity", entity(entry, facts, type.map(SchemaOrg::type).orElse("Thing")));
        }
        return page;
    }

    private static String type(EntityType type) {
        return switch (type) {
            case PERSON -> "Person";
            case INSTITUTION -> "Organization";
            case STATE -> "Country";
            case ARTICLE -> "NewsArticle";
            case DOCUMENT -> "CreativeWork";
            case PROPOSAL, CLAIM, ISSUE, POSITION -> "Thing";
        };
    }

    private static Map<String, Object> entity(CitedEntry entry, EntityFacts facts, String type) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@type", type);
        entity.put("@id", entry.iri());
        entity.put("name", entry.title());
        values(facts.texts(ExternalTerms.ALT_LABEL), names -> entity.put("alternateName", names));
        facts.text(ExternalTerms.DESCRIPTION).ifPresent(text -> entity.put("description", text));
        values(
                facts.entities(ExternalTerms.SAME_AS).stream()
                        .map(EntityLabel::iri)
                        .toList(),
                links -> entity.put("sameAs", links));
        if (type.equals("NewsArticle") || type.equals("CreativeWork")) {
            facts.text(ExternalTerms.ISSUED).ifPresent(date -> entity.put("datePublished", date));
            values(entities(facts, ExternalTerms.CREATOR), authors -> entity.put("author", authors));
            values(entities(facts, ExternalTerms.PUBLISHER), publishers -> entity.put("publisher", publishers));
            facts.entity(ExternalTerms.URL).ifPresent(url -> entity.put("url", url.iri()));
        }
        return entity;
    }

    private static List<Map<String, Object>> entities(EntityFacts facts, Node property) {
        return facts.entities(property).stream()
                .map(entity -> Map.<String, Object>of("@id", entity.iri(), "name", entity.name()))
                .toList();
    }

    private static void values(List<?> values, Consumer<Object> use) {
        if (!values.isEmpty()) {
            use.accept(values.size() == 1 ? values.getFirst() : values);
        }
    }
}
