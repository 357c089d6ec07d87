package org.demarche.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.guard.QueryException;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.ErrorStatus;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.sparql.CodeSamples;
import org.demarche.server.pages.sparql.SparqlResult;
import org.demarche.server.pages.sparql.SparqlView;
import org.demarche.server.sparql.SparqlEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * A SPARQL query and its result. The URL of the page contains the query, so that it can be shared; a query that is too long for a URL is
 * sent by POST. If the query fails, the page says why and where, and keeps it.
 */
public record SparqlPage(SiteReader site, QueryCatalogue catalogue, Layout layout) implements RequestHandler {

    /** Path of the terms that scripts complete. */
    public static final String TERMS = SparqlEndpoint.PAGE + "/terms.json";

    private static final String EXAMPLE = "example";
    private static final int MAX_BODY = 1_000_000;
    private static final Pattern HEADER = Pattern.compile("\\A(#.*\\R)+\\R*");

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
        Parameters parameters = parameters(request);
        Optional<String> query = parameters.nonBlank("query");
        if (query.isEmpty()) {
            String text = parameters
                    .nonBlank(EXAMPLE)
                    .map(name -> example(request, name))
                    .orElse(FIRST);
            return page(request, text, null);
        }
        Response response = site.withNames(index -> run(request, query.get(), index));
        boolean kept = response.status() == 200 && SparqlEndpoint.isRepeatable(query.get());
        return kept ? response : response.caching(CachePolicy.NO_STORE);
    }

    /** Those of the URL or, for POST, of the form. */
    static Parameters parameters(Request request) {
        return request.method().equals("POST")
                ? Parameters.parse(new String(request.body().read(MAX_BODY), StandardCharsets.UTF_8))
                : request.parameters();
    }

    private Response run(Request request, String query, SearchIndex index) {
        String encoded = EntityLinks.encode(query);
        String url = encoded.length() <= SparqlView.MAX_URL ? encoded : null;
        try {
            SparqlResult result = site.readFreely(request, query, reader -> SparqlResult.of(query, reader, index));
            return page(request, query, new SparqlView.Answer(List.of(), null, result, url, query));
        } catch (QueryException e) {
            SparqlView.Answer answer = new SparqlView.Answer(e.problems(), null, null, url, query);
            return page(request, query, answer).status(ErrorStatus.of(e));
        } catch (HttpFailure e) {
            Response response = page(request, query, new SparqlView.Answer(List.of(), e.detail(), null, url, query))
                    .status(e.status());
            for (var header : e.headers().entrySet()) {
                response = response.with(header.getKey(), header.getValue());
            }
            return response;
        }
    }

    private Response page(Request request, String query, SparqlView.@Nullable Answer answer) {
        CodeSamples samples = CodeSamples.of(query, request.origin() + SparqlEndpoint.PATH);
        SparqlView view = new SparqlView(query, answer, samples.all(), examples());
        return layout.page(
                SiteSection.SPARQL,
                "SPARQL",
                "sparql",
                view,
                "yasqe/yasqe.min.css",
                "yasqe/yasqe.min.js",
                "sparql.css",
                "sparql-page.js");
    }

    private List<SparqlView.Topic> examples() {
        Map<String, List<Hyperlink>> topics = new LinkedHashMap<>();
        for (CatalogueQuery query : catalogue.all()) {
            topics.computeIfAbsent(query.topic(), any -> new ArrayList<>())
                    .add(new Hyperlink(
                            query.title(),
                            SparqlEndpoint.PAGE + "?" + EXAMPLE + "=" + EntityLinks.encode(query.name())));
        }
        return topics.entrySet().stream()
                .map(topic -> new SparqlView.Topic(topic.getKey(), topic.getValue()))
                .toList();
    }

    /** A query of the catalogue with the values of its example; without values, if the data does not have them. */
    private String example(Request request, String name) {
        CatalogueQuery query = catalogue.get(name);
        Map<String, String> values = ExampleValues.of(query);
        return "# " + query.title() + "\n"
                + site.read(request, reader -> {
                    try {
                        return values.isEmpty()
                                ? body(query)
                                : reader.store().bind(query, values).query().toString();
                    } catch (QueryException e) {
                        return body(query);
                    }
                });
    }

    private static String body(CatalogueQuery query) {
        return HEADER.matcher(query.source()).replaceFirst("");
    }
}
