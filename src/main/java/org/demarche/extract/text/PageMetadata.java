package org.demarche.extract.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads title, author, publisher and date of a page: from JSON-LD, then from meta tags, then from the page itself. */
final class PageMetadata {

    private static final int LONGEST = 300;
    private static final int LONGEST_JSON = 1 << 20;

    private final Document page;
    private final List<JsonNode> articles = new ArrayList<>();

    private PageMetadata(Document page) {
        this.page = page;
        page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .filter(json -> json.length() <= LONGEST_JSON)
                .forEach(this::addArticles);
    }

    static ArticleMetadata of(Document page) {
        return new PageMetadata(page).metadata();
    }

    private void addArticles(String json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            Stream<JsonNode> nodes = root.isArray() ? root.valueStream() : Stream.of(root);
            nodes.flatMap(node ->
                            Stream.concat(Stream.of(node), node.path("@graph").valueStream()))
                    .filter(node -> node.has("datePublished") || node.has("headline"))
                    .forEach(articles::add);
        } catch (JacksonException e) {
            // Sites publish broken JSON-LD; the meta tags are read instead.
        }
    }

    private ArticleMetadata metadata() {
        Optional<LocalDate> issued = json("datePublished")
                .or(() -> first(
                        "meta[property=article:published_time]",
                        "meta[itemprop=datePublished]",
                        "meta[name=date]",
                        "meta[name=dc.date]",
                        "meta[name=pubdate]",
                        "time[datetime]"))
                .flatMap(DateReader::first);
        return new ArticleMetadata(
                json("headline").or(() -> first("meta[property=og:title]", "h1", "title")),
                json("author").or(() -> first("meta[name=author]", "[rel=author]", "[itemprop=author]")),
                json("publisher").or(() -> first("meta[property=og:site_name]", "[itemprop=publisher]")),
                issued);
    }

    /** A text, or the name of an object or of the first object in a list. */
    private Optional<String> json(String field) {
        return articles.stream()
                .map(article -> article.path(field))
                .map(value -> value.isArray() ? value.path(0) : value)
                .map(value -> value.isObject() ? value.path("name") : value)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() < LONGEST)
                .findFirst();
    }

    private Optional<String> first(String... selectors) {
        for (String selector : selectors) {
            Element found = page.selectFirst(selector);
            if (found != null) {
                String value = found.hasAttr("content")
                        ? found.attr("content")
                        : found.hasAttr("datetime") ? found.attr("datetime") : found.text();
                if (!value.isBlank() && value.length() < LONGEST) {
                    return Optional.of(value.strip());
                }
            }
        }
        return Optional.empty();
    }
}
