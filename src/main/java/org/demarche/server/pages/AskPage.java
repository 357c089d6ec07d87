package org.demarche.server.pages;

import java.util.Optional;
import org.demarche.query.QueryResult;
import org.demarche.query.SparqlRequest;
import org.demarche.server.asking.Admission;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Links;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;

/** A form for a query in SPARQL, and the answer to the last one. */
public record AskPage(Admission admission, Layout layout) implements Page {

    @Override
    public Response answer(Request request) {
        Optional<String> query = request.parameters().filled("query");
        Element main = Html.element("main")
                .add(Html.element("h1").text("Ask in SPARQL"))
                .add(Html.element("form")
                        .action("/ask")
                        .add(Html.element("label").set("for", "query").text("Query"))
                        .add(Html.element("textarea")
                                .set("id", "query")
                                .set("name", "query")
                                .set("rows", "12")
                                .set("cols", "80")
                                .text(query.orElse("")))
                        .add(Html.element("button").text("Ask")));
        query.ifPresent(text -> main.add(answer(request, text)));
        return layout.page("Ask", main.html());
    }

    private Html answer(Request request, String query) {
        return admission.askFreely(request, store -> switch (store.sparql(SparqlRequest.of(query))) {
            case QueryResult.Answer answer ->
                Html.element("p").text(answer.value() ? "Yes." : "No.").html();
            case QueryResult.Table table ->
                new ResultTable(store.names(), new Links(store.names().base())).of(table);
            case QueryResult.Triples triples ->
                Html.element("p").text(triples.graph().size() + " statements.").html();
        });
    }
}
