package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.query.QueryResult;
import org.demarche.query.guard.QueryException;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.update.SparqlRequest;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.DownloadLinks;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.ResultTable;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.server.sparql.SparqlEndpoint;

/**
 * A query in SPARQL and its answer. The address of the page holds the query, so that it can be passed on. Where the query has an error,
 * the page says where; a script shows it in the field, completes terms and colours the query.
 */
public record SparqlPage(SiteReader reading, Layout layout) implements RequestHandler {

    /** Where scripts find the terms to complete. */
    public static final String TERMS = "/ask/terms.json";

    private static final String FIRST = """
            # Who stands how on which proposal
            PREFIX dem: <https://w3id.org/demarche/ontology#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

            SELECT ?holderName ?stance ?proposalLabel ?summary ?position
            WHERE {
              ?position dem:holder ?holder ;
                        dem:target ?proposal ;
                        dem:stance/skos:prefLabel ?stance ;
                        dem:summary ?summary .
              ?holder foaf:name ?holderName .
              ?proposal skos:prefLabel ?proposalLabel .
            }
            LIMIT 50
            """;

    @Override
    public Response handle(Request request) {
        Optional<String> query = request.parameters().nonBlank("query");
        if (query.isEmpty()) {
            return page(main(FIRST, List.of()));
        }
        try {
            Html answer = reading.readFreely(request, reads -> answer(reads, query.get()));
            Response page = page(main(query.get(), List.of()).add(answer));
            return SparqlEndpoint.isRepeatable(query.get()) ? page : page.caching(CachePolicy.NO_STORE);
        } catch (QueryException e) {
            if (!e.isUsersFault()) {
                throw e;
            }
            return page(main(query.get(), e.problems())).status(400).caching(CachePolicy.NO_STORE);
        }
    }

    private Response page(Element main) {
        return layout.page(SiteSection.SPARQL, "Ask in SPARQL", main.html(), "editor.js", "table.js");
    }

    private Element main(String query, List<Problem> problems) {
        Element field = Html.element("textarea")
                .set("id", "query")
                .set("name", "query")
                .set("rows", "18")
                .set("spellcheck", "false")
                .set("autocapitalize", "off")
                .set("autocomplete", "off")
                .set("aria-describedby", "query-help");
        place(problems)
                .ifPresent(place -> field.set("data-line", Integer.toString(place.line()))
                        .set("data-column", Integer.toString(place.column()))
                        .set("aria-invalid", "true"));
        // A browser leaves out a line end that stands right after the tag.
        field.text("\n" + query);
        Element main = Html.element("main")
                .set("id", "main")
                .set("class", "wide")
                .add(Html.element("h1").text("Ask in SPARQL"))
                .add(Html.element("form")
                        .set("class", "editor")
                        .set("data-terms", TERMS)
                        .action(SparqlEndpoint.PAGE)
                        .add(Html.element("label").set("for", "query").text("Query"))
                        .add(Html.element("div").set("class", "code").add(field))
                        .add(Html.element("p")
                                .set("class", "note")
                                .set("id", "query-help")
                                .text(
                                        "Prefixes of ours need not be declared, and <nato> is the thing with that id. The address of"
                                                + " the answer holds the query: pass it on as it is."))
                        .add(Html.element("button").text("Ask")));
        return problems.isEmpty() ? main : main.add(told(problems));
    }

    private static Optional<Location> place(List<Problem> problems) {
        return problems.stream()
                .map(Problem::location)
                .filter(place -> place.line() > 0)
                .findFirst();
    }

    private static Html told(List<Problem> problems) {
        Element list = Html.element("ul");
        for (Problem problem : problems) {
            Location place = problem.location();
            Element item = Html.element("li");
            if (place.line() > 0) {
                item.add(Html.element("b").text("Line " + place.line() + ", column " + place.column() + ": "));
            }
            list.add(item.add(
                    Html.element("span").set("class", "message").text(problem.message() + " " + problem.hint())));
        }
        return Html.element("div")
                .set("class", "problem")
                .set("role", "alert")
                .add(list)
                .html();
    }

    private static Html answer(StoreReader reads, String query) {
        QueryResult result = reads.store().sparql(SparqlRequest.of(query));
        Element section = Html.element("section")
                .set("aria-labelledby", "answer")
                .add(Html.element("h2").set("id", "answer").text("Answer"));
        switch (result) {
            case QueryResult.Answer answer ->
                section.add(Html.element("p").set("class", "truth").text(answer.value() ? "Yes." : "No."));
            case QueryResult.Triples triples ->
                section.add(Html.element("p")
                                .set("class", "note")
                                .text(triples.graph().size() + " statements"))
                        .add(ResultText.of(triples, reads.names()));
            case QueryResult.Table table -> section.add(table(reads, table));
        }
        return section.add(downloads(query, result)).html();
    }

    private static Html table(StoreReader reads, QueryResult.Table table) {
        int number = table.rows().size();
        String more = number > ResultTable.MOST_ROWS ? ", the first " + ResultTable.MOST_ROWS + " shown" : "";
        String count = String.format(Locale.ENGLISH, "%,d row%s%s", number, number == 1 ? "" : "s", more);
        return Html.all(
                Html.element("p").set("class", "note").text(count).html(),
                new ResultTable(reads.names(), reads.links()).of(table, table.columns(), "The answer"),
                Html.element("details")
                        .add(Html.element("summary").text("Raw, as JSON"))
                        .add(ResultText.of(table, ResultFormat.JSON, reads.names()))
                        .html());
    }

    private static Html downloads(String query, QueryResult result) {
        Map<String, String> formats = new LinkedHashMap<>();
        if (result instanceof QueryResult.Triples) {
            formats.put("Turtle", "turtle");
            formats.put("N-Triples", "ntriples");
            formats.put("JSON-LD", "jsonld");
        } else {
            formats.put("JSON", "json");
            formats.put("XML", "xml");
            if (result instanceof QueryResult.Table) {
                formats.put("CSV", "csv");
                formats.put("TSV", "tsv");
            }
        }
        formats.replaceAll(
                (name, word) -> SparqlEndpoint.PATH + "?format=" + word + "&query=" + EntityLinks.encode(query));
        return DownloadLinks.of("The answer as", formats);
    }
}
