package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.query.QueryResult;
import org.demarche.query.guard.QueryException;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.update.SparqlRequest;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.ResultTable;
import org.demarche.server.pages.parts.ResultText;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.server.sparql.SparqlEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * A SPARQL query and its result. The URL of the page contains the query, so that it can be shared. Where the query has an error, the page
 * says where; a script marks it in the editor, completes terms and colours the query.
 */
public record SparqlPage(SiteReader site, Layout layout) implements RequestHandler {

    /** Path of the terms that scripts complete. */
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
            return page(SparqlView.of(FIRST, null, List.of()));
        }
        try {
            SparqlResult result = site.readFreely(request, query.get(), reader -> result(reader, query.get()));
            Response page = page(SparqlView.of(query.get(), result, List.of()));
            return SparqlEndpoint.isRepeatable(query.get()) ? page : page.caching(CachePolicy.NO_STORE);
        } catch (QueryException e) {
            if (!e.isUsersFault()) {
                throw e;
            }
            return page(SparqlView.of(query.get(), null, e.problems()))
                    .status(400)
                    .caching(CachePolicy.NO_STORE);
        }
    }

    private Response page(SparqlView view) {
        return layout.page(SiteSection.SPARQL, "SPARQL", "sparql", view, "editor.js", "table.js");
    }

    private static SparqlResult result(StoreReader reader, String query) {
        QueryResult result = reader.store().sparql(SparqlRequest.of(query));
        List<Hyperlink> downloads = downloads(query, result);
        return switch (result) {
            case QueryResult.Answer answer -> new SparqlResult(answer.value(), null, null, null, downloads);
            case QueryResult.Triples triples ->
                new SparqlResult(
                        null,
                        triples.graph().size() + " statements",
                        ResultText.of(triples, ResultFormat.TURTLE, reader.names()),
                        null,
                        downloads);
            case QueryResult.Table table ->
                new SparqlResult(
                        null,
                        null,
                        ResultText.of(table, ResultFormat.JSON, reader.names()),
                        ResultTable.of(table, table.columns(), "Rows of the result", reader.names(), reader.links()),
                        downloads);
        };
    }

    private static List<Hyperlink> downloads(String query, QueryResult result) {
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
        return formats.entrySet().stream()
                .map(format -> new Hyperlink(
                        format.getKey(),
                        SparqlEndpoint.PATH + "?format=" + format.getValue() + "&query=" + EntityLinks.encode(query)))
                .toList();
    }

    /**
     * What {@code sparql.jte} shows.
     *
     * @param errorLine line of the first error; null if there is none
     * @param errorColumn column of the first error; null if there is none
     */
    public record SparqlView(
            String query,
            @Nullable String errorLine,
            @Nullable String errorColumn,
            List<Problem> problems,
            @Nullable SparqlResult result) {

        static SparqlView of(String query, @Nullable SparqlResult result, List<Problem> problems) {
            Optional<Location> place = problems.stream()
                    .map(Problem::location)
                    .filter(location -> location.line() > 0)
                    .findFirst();
            return new SparqlView(
                    query,
                    place.map(location -> Integer.toString(location.line())).orElse(null),
                    place.map(location -> Integer.toString(location.column())).orElse(null),
                    problems,
                    result);
        }
    }

    /**
     * A result.
     *
     * @param truth of an ASK query
     * @param count of statements of a CONSTRUCT or DESCRIBE query
     * @param text the result in Turtle, or in JSON
     * @param table of a SELECT query
     */
    public record SparqlResult(
            @Nullable Boolean truth,
            @Nullable String count,
            @Nullable String text,
            @Nullable ResultTable table,
            List<Hyperlink> downloads) {}
}
