package org.demarche.server.pages;

import org.demarche.query.CatalogueQuery;
import org.demarche.query.QueryCatalogue;
import org.demarche.query.QueryParameter;
import org.demarche.query.QueryResult;
import org.demarche.server.api.QuestionApi;
import org.demarche.server.asking.Admission;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Links;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;

/** A question of the catalogue as a form, and its answer once the form is filled in. */
public record PlainQuestionPage(Admission admission, QueryCatalogue catalogue, Layout layout) implements Page {

    @Override
    public Response answer(Request request) {
        CatalogueQuery question = catalogue.get(request.path().substring(QuestionApi.PATH.length()));
        Element form = Html.element("form").action(request.path());
        for (QueryParameter parameter : question.parameters()) {
            form.add(Html.element("p")
                    .add(Html.element("label").set("for", parameter.name()).text(parameter.description()))
                    .add(Html.element("input")
                            .set("id", parameter.name())
                            .set("name", parameter.name())
                            .set(
                                    "value",
                                    request.parameters().first(parameter.name()).orElse(""))));
        }
        form.add(Html.element("button").text("Ask"));
        Element main = Html.element("main")
                .add(Html.element("h1").text(question.title()))
                .add(Html.element("p").text(question.description()))
                .add(form);
        boolean complete = question.parameters().stream()
                .allMatch(parameter -> !parameter.required()
                        || request.parameters().filled(parameter.name()).isPresent());
        if (complete) {
            main.add(table(question, request));
        }
        return layout.page(question.title(), main.html());
    }

    private Html table(CatalogueQuery question, Request request) {
        return admission.ask(
                request,
                store -> store.ask(question, QuestionApi.values(question, request)) instanceof QueryResult.Table table
                        ? new ResultTable(store.names(), new Links(store.names().base())).of(table)
                        : Html.NOTHING);
    }
}
