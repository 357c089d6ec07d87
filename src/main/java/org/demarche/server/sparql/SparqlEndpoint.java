package org.demarche.server.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.query.QueryResult;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResponseBody;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.http.WriteAccess;
import org.demarche.server.limits.Admission;

/**
 * The endpoint of the SPARQL 1.1 Protocol: queries for all clients, updates for clients with the token.
 *
 * @param admission limits the queries
 * @param writeAccess who may change the store
 * @param responses writes the results
 * @param description responds to requests without a query
 */
public record SparqlEndpoint(
        Admission admission, WriteAccess writeAccess, ResultResponses responses, RequestHandler description)
        implements RequestHandler {

    /** Its path. */
    public static final String PATH = "/sparql";

    /** The page with the editor, to which browsers are redirected. */
    public static final String PAGE = "/ask";

    private static final int MAX_QUERY_BYTES = 1_000_000;
    private static final int MAX_UPDATE_BYTES = 20_000_000;

    @Override
    public Response handle(Request request) {
        if (request.method().equals("GET")) {
            return prefersPage(request) ? redirectToPage(request) : respond(request, ProtocolRequest.get(request));
        }
        return respond(
                request,
                ProtocolRequest.announced(request)
                        .map(operation -> switch (operation) {
                            case UPDATE -> {
                                writeAccess.check(request);
                                yield ProtocolRequest.direct(operation, request, MAX_UPDATE_BYTES);
                            }
                            default -> ProtocolRequest.direct(operation, request, MAX_QUERY_BYTES);
                        })
                        .orElseGet(() -> ProtocolRequest.form(
                                request, writeAccess.isWriter(request) ? MAX_UPDATE_BYTES : MAX_QUERY_BYTES)));
    }

    private Response respond(Request request, ProtocolRequest call) {
        Request complete = request.with(call.parameters());
        return switch (call.operation()) {
            case DESCRIPTION -> description.handle(request);
            case QUERY -> query(complete, call);
            case UPDATE -> update(complete, call);
        };
    }

    private Response query(Request request, ProtocolRequest call) {
        return admission.runAdHoc(request, call.sparql().text(), store -> {
            QueryResult result = store.sparql(call.sparql());
            Response response = responses.negotiate(result, request);
            return isRepeatable(call.sparql().text()) ? response : response.caching(CachePolicy.NO_STORE);
        });
    }

    private Response update(Request request, ProtocolRequest call) {
        writeAccess.check(request);
        return admission.runAdHoc(request, call.sparql().text(), store -> {
            store.update(call.sparql());
            return new Response(204, Map.of(), ResponseBody.EMPTY, CachePolicy.NO_STORE);
        });
    }

    /**
     * Whether a query has the same result for as long as the store does not change. Queries with the time or random values do not; to be
     * safe, the name of such a function anywhere in the text is enough.
     */
    public static boolean isRepeatable(String query) {
        String upper = query.toUpperCase(Locale.ROOT);
        return List.of("NOW", "RAND", "UUID", "BNODE").stream().noneMatch(upper::contains);
    }

    private static boolean prefersPage(Request request) {
        boolean formatNamed = request.parameters().nonBlank("format").isPresent()
                || request.parameters().nonBlank("output").isPresent();
        List<String> types =
                List.of("application/sparql-results+json", "text/turtle", "application/rdf+xml", MediaTypes.HTML);
        return !formatNamed
                && request.accept().best(types).filter(MediaTypes.HTML::equals).isPresent();
    }

    private static Response redirectToPage(Request request) {
        return Response.redirect(303, PAGE + request.parameters().encoded());
    }
}
