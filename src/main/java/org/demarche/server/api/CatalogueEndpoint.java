package org.demarche.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.limits.Admission;

/**
 * Every query of the catalogue at a URL of its own: {@code /query/positions-on.json?proposal=no-nato-enlargement}.
 *
 * @param admission limits the queries
 * @param catalogue the queries
 * @param responses writes the results
 * @param page the page of a query, with its form and its result; it gets the path without a file extension, or that of the picture
 */
public record CatalogueEndpoint(
        Admission admission, QueryCatalogue catalogue, ResultResponses responses, RequestHandler page)
        implements RequestHandler {

    /** The prefix of the paths of queries. */
    public static final String PATH = "/query/";

    /** The ending of the path of the picture of a result. */
    public static final String PICTURE = "svg";

    /** Parameters of the endpoint, unless a query has a parameter of the same name. */
    private static final List<String> COMMON = List.of("timeout", "format", "output", "context", "bom");

    @Override
    public Response handle(Request request) {
        String file = request.path().substring(PATH.length());
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        CatalogueQuery query = catalogue.get(name);
        Request bare = request.at(PATH + name);
        if (dot < 0) {
            return request.wantsHtml()
                    ? page.handle(bare)
                    : run(query, request, result -> responses.negotiate(result, request));
        }
        String ending = file.substring(dot + 1);
        if (ending.equals(PICTURE)) {
            return page.handle(request);
        }
        return ending.equals("html") ? page.handle(bare) : respond(query, ending, request);
    }

    private Response respond(CatalogueQuery query, String ending, Request request) {
        ResultFormat wanted = ResultResponses.ofEnding(ending)
                .orElseThrow(
                        () -> new HttpFailure(
                                404,
                                "There is no format " + ending
                                        + ". The formats are json, csv, tsv, xlsx, xml and ttl; some queries have a picture, svg."));
        ResultFormat format = ResultConversion.format(query, wanted);
        return run(query, request, result -> responses.write(ResultConversion.of(result, format), format));
    }

    private Response run(CatalogueQuery query, Request request, Function<QueryResult, Response> writer) {
        return admission.runCatalogue(request, store -> writer.apply(store.query(query, values(query, request))));
    }

    /** The values of a query's parameters in a request; an empty field of a form counts as missing. */
    public static Map<String, String> values(CatalogueQuery query, Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : request.parameters().values().keySet()) {
            boolean own = query.parameter(name).isPresent();
            if (own && request.parameters().all(name).size() > 1) {
                throw new HttpFailure(400, "The parameter " + name + " occurs more than once.");
            }
            Optional<String> value = request.parameters().nonBlank(name);
            if (value.isPresent() && (own || !COMMON.contains(name))) {
                values.put(name, value.get());
            }
        }
        return values;
    }
}
