package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.server.api.CatalogueEndpoint;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.Hyperlink;

/** The query catalogue, by topic. */
public record QueriesPage(QueryCatalogue catalogue, Layout layout) implements RequestHandler {

    @Override
    public Response handle(Request request) {
        Map<String, List<QueryLink>> topics = new LinkedHashMap<>();
        for (CatalogueQuery query : catalogue.all()) {
            Hyperlink link = new Hyperlink(query.title(), CatalogueEndpoint.PATH + query.name());
            topics.computeIfAbsent(query.topic(), any -> new ArrayList<>())
                    .add(new QueryLink(link, query.description()));
        }
        List<Topic> view = topics.entrySet().stream()
                .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                .toList();
        return layout.page(SiteSection.QUERIES, "Queries", "queries", new QueriesView(view));
    }

    /** What {@code queries.jte} shows. */
    public record QueriesView(List<Topic> topics) {}

    /** Queries about the same topic. */
    public record Topic(String title, List<QueryLink> queries) {}

    /** A query. */
    public record QueryLink(Hyperlink link, String description) {}
}
