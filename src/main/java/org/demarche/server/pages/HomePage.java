package org.demarche.server.pages;

import org.demarche.query.CatalogueQuery;
import org.demarche.query.QueryCatalogue;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;

/** What this corpus is about at a glance. */
public record HomePage(QueryCatalogue catalogue, Layout layout) implements Page {

    @Override
    public Response answer(Request request) {
        Element list = Html.element("ul");
        for (CatalogueQuery question : catalogue.all()) {
            list.add(Html.element("li").text(question.title()));
        }
        Html main = Html.element("main")
                .add(Html.element("h1").text("Who stands where on what"))
                .add(list)
                .html();
        return layout.page("Home", main);
    }
}
