package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.problem.Problem;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.BoundQuery;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;
import org.demarche.query.guard.QueryException;
import org.demarche.server.api.CatalogueEndpoint;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PictureFiles;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.sparql.SparqlEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * A query of the catalogue: its form and, once it is sent, the result as the query's header says. A query without required parameters is
 * run at once.
 */
public record QueryPage(SiteReader site, QueryCatalogue catalogue, Layout layout) implements RequestHandler {

    /** Servers and proxies refuse longer URLs. */
    private static final int MAX_URL = 7_000;

    private static final String PICTURE = "." + CatalogueEndpoint.PICTURE;

    @Override
    public Response handle(Request request) {
        String name = request.path().substring(CatalogueEndpoint.PATH.length());
        boolean picture = name.endsWith(PICTURE);
        CatalogueQuery query = catalogue.get(picture ? name.substring(0, name.length() - PICTURE.length()) : name);
        Map<String, String> values = CatalogueEndpoint.values(query, request);
        if (picture) {
            return site.withNames(index -> picture(request, query, values, index));
        }
        if (!isSent(query, request)) {
            return page(query, ExampleValues.of(query), null, List.of());
        }
        try {
            return site.withNames(index -> page(query, values, result(request, query, values, index), List.of()));
        } catch (QueryException e) {
            if (!e.isUsersFault()) {
                throw e;
            }
            return page(query, values, null, e.problems()).status(400).caching(CachePolicy.NO_STORE);
        }
    }

    private Response picture(Request request, CatalogueQuery query, Map<String, String> values, SearchIndex index) {
        String chosen = values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining("; "));
        return site.read(request, reader -> {
            QueryResult result = reader.store().query(query, values);
            Optional<String> svg = result instanceof QueryResult.Table table
                    ? new QueryResultBuilder(query, table, reader, index).svg(chosen, request.origin())
                    : Optional.empty();
            return PictureFiles.svg(
                    query.name(),
                    svg.orElseThrow(() -> new HttpFailure(404, "The result of this query has no picture.")));
        });
    }

    private static boolean isSent(CatalogueQuery query, Request request) {
        return query.parameters().stream().noneMatch(QueryParameter::required)
                || query.parameters().stream()
                        .anyMatch(parameter ->
                                request.parameters().first(parameter.name()).isPresent());
    }

    private Response page(
            CatalogueQuery query, Map<String, String> values, @Nullable AnsweredQuery result, List<Problem> problems) {
        QueryView view = new QueryView(
                query.topic(),
                query.title(),
                query.description(),
                QueryForm.of(query, values),
                result,
                problems,
                query.source());
        return layout.page(
                SiteSection.QUERIES, query.title(), "query", view, "network.js", "table.js", "open.js", "save.js");
    }

    private AnsweredQuery result(Request request, CatalogueQuery query, Map<String, String> values, SearchIndex index) {
        return site.read(request, reader -> {
            BoundQuery bound = reader.store().bind(query, values);
            QueryResult result = reader.store().query(bound);
            String sparql = SparqlEndpoint.PAGE + "?query="
                    + EntityLinks.encode(bound.query().toString());
            return new AnsweredQuery(
                    QueryResultView.of(query, result, reader, index),
                    files(request, query),
                    downloads(request, query, result),
                    sparql.length() <= MAX_URL ? sparql : null);
        });
    }

    private static PictureFiles files(Request request, CatalogueQuery query) {
        String path = CatalogueEndpoint.PATH + query.name();
        String encoded = parameters(request);
        return new PictureFiles(query.name(), path + PICTURE + encoded, path + ".csv" + encoded);
    }

    /** Those that have a value. */
    private static String parameters(Request request) {
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(request.parameters().values());
        parameters.values().removeIf(all -> all.stream().allMatch(String::isBlank));
        return new Parameters(parameters).encoded();
    }

    private static List<Hyperlink> downloads(Request request, CatalogueQuery query, QueryResult result) {
        String encoded = parameters(request);
        List<String> endings = result instanceof QueryResult.Triples
                ? List.of("ttl", "nt", "jsonld", "rdf")
                : List.of("csv", "xlsx", "tsv", "json", "xml", "ttl");
        return endings.stream()
                .map(ending -> new Hyperlink(
                        ending.toUpperCase(Locale.ROOT),
                        CatalogueEndpoint.PATH + query.name() + "." + ending + encoded))
                .toList();
    }

    /**
     * What {@code query.jte} shows.
     *
     * @param result null if the query was not sent, or has problems
     * @param source the query in SPARQL
     */
    public record QueryView(
            String topic,
            String title,
            String description,
            QueryForm form,
            @Nullable AnsweredQuery result,
            List<Problem> problems,
            String source) {}

    /**
     * A result with its links.
     *
     * @param picture its picture as files, if it has one
     * @param sparql path of the same query in the SPARQL editor; null if the URL is too long
     */
    public record AnsweredQuery(
            QueryResultView result,
            PictureFiles picture,
            List<Hyperlink> downloads,
            @Nullable String sparql) {}
}
