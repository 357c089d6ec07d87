package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.BoundQuery;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.guard.QueryException;
import org.demarche.server.api.CatalogueEndpoint;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.DownloadLinks;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.sparql.SparqlEndpoint;

/** A question of the catalogue: its form with an example filled in and, once it is sent, the answer as the question's header says. */
public record QueryPage(SiteReader reading, QueryCatalogue catalogue, Layout layout) implements RequestHandler {

    /** Longer addresses are refused on the way. */
    private static final int LONGEST_ADDRESS = 7_000;

    @Override
    public Response handle(Request request) {
        CatalogueQuery question = catalogue.get(request.path().substring(CatalogueEndpoint.PATH.length()));
        boolean sent = question.parameters().isEmpty()
                || question.parameters().stream()
                        .anyMatch(parameter ->
                                request.parameters().first(parameter.name()).isPresent());
        Map<String, String> values = CatalogueEndpoint.values(question, request);
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("p").set("class", "eyebrow").text(question.topic()))
                .add(Html.element("h1").text(question.title()))
                .add(Html.element("p").set("class", "lede").text(question.description()))
                .add(QueryForm.of(question, sent ? values : ExampleValues.of(question)));
        if (!sent) {
            return page(question, main.add(source(question)));
        }
        try {
            return page(question, main.add(answered(request, question, values)).add(source(question)));
        } catch (QueryException e) {
            if (!e.isUsersFault()) {
                throw e;
            }
            return page(question, main.add(problems(e.problems())).add(source(question)))
                    .status(400)
                    .caching(CachePolicy.NO_STORE);
        }
    }

    private Response page(CatalogueQuery question, Element main) {
        return layout.page(SiteSection.QUESTIONS, question.title(), main.html(), "network.js", "table.js", "open.js");
    }

    private Html answered(Request request, CatalogueQuery question, Map<String, String> values) {
        SearchIndex names = reading.names();
        return reading.read(request, reads -> {
            BoundQuery bound = reads.store().bind(question, values);
            QueryResult result = reads.store().query(bound);
            String editor = SparqlEndpoint.PAGE + "?query="
                    + EntityLinks.encode(bound.query().toString());
            Element section = Html.element("section")
                    .set("aria-labelledby", "answer")
                    .add(Html.element("h2").set("id", "answer").text("Answer"))
                    .add(new QueryResultView(reads, names).of(question, result))
                    .add(downloads(request, question, result));
            if (editor.length() <= LONGEST_ADDRESS) {
                section.add(Html.element("p").add(Html.element("a").href(editor).text("Go on from here in SPARQL")));
            }
            return section.html();
        });
    }

    private static Html downloads(Request request, CatalogueQuery question, QueryResult result) {
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(request.parameters().values());
        parameters.values().removeIf(all -> all.stream().allMatch(String::isBlank));
        String encoded = new Parameters(parameters).encoded();
        List<String> endings = result instanceof QueryResult.Triples
                ? List.of("ttl", "nt", "jsonld", "rdf")
                : List.of("csv", "tsv", "json", "xml", "ttl");
        Map<String, String> addresses = new LinkedHashMap<>();
        endings.forEach(ending -> addresses.put(
                ending.toUpperCase(Locale.ROOT), CatalogueEndpoint.PATH + question.name() + "." + ending + encoded));
        return DownloadLinks.of("The whole answer as", addresses);
    }

    private static Html problems(List<Problem> problems) {
        Element list = Html.element("ul");
        problems.forEach(problem -> list.add(Html.element("li").text(problem.message() + ". " + problem.hint())));
        return Html.element("div")
                .set("class", "problem")
                .set("role", "alert")
                .add(list)
                .html();
    }

    private static Html source(CatalogueQuery question) {
        return Html.element("details")
                .add(Html.element("summary").text("The question in SPARQL"))
                .add(Html.element("pre")
                        .set("tabindex", "0")
                        .add(Html.element("code").text(question.source())))
                .html();
    }
}
