package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.server.api.CatalogueEndpoint;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;

/** The catalogue of questions, by topic. */
public record QueriesPage(QueryCatalogue catalogue, Layout layout) implements RequestHandler {

    @Override
    public Response handle(Request request) {
        Map<String, List<CatalogueQuery>> topics = new LinkedHashMap<>();
        for (CatalogueQuery question : catalogue.all()) {
            topics.computeIfAbsent(question.topic(), any -> new ArrayList<>()).add(question);
        }
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("h1").text("Questions"))
                .add(Html.element("p")
                        .set("class", "lede")
                        .text(
                                "Each is a form to fill in, and an address that answers programs. For whatever is not among them,"
                                        + " ask in ")
                        .add(Html.element("a").href(SiteSection.SPARQL.path()).text("SPARQL"))
                        .text("."));
        topics.forEach((topic, questions) -> main.add(topic(topic, questions)));
        return layout.page(SiteSection.QUESTIONS, "Questions", main.html());
    }

    private static Html topic(String topic, List<CatalogueQuery> questions) {
        Element list = Html.element("ul").set("class", "questions");
        for (CatalogueQuery question : questions) {
            list.add(Html.element("li")
                    .add(Html.element("a")
                            .href(CatalogueEndpoint.PATH + question.name())
                            .text(question.title()))
                    .add(Html.element("p").text(question.description())));
        }
        return Html.element("section")
                .add(Html.element("h2").text(topic))
                .add(list)
                .html();
    }
}
