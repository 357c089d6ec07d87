package org.demarche.server.sparql;

import java.util.List;
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
 * The SPARQL 1.1 Protocol at one address: queries for everybody, updates for those who may change the store.
 *
 * @param admission lets requests in
 * @param writeAccess who may change the store
 * @param responses how results are written
 * @param description describes the endpoint to those who ask nothing
 */
public record SparqlEndpoint(
        Admission admission, WriteAccess writeAccess, ResultResponses responses, RequestHandler description)
        implements RequestHandler {

    /** Where it is. */
    public static final String PATH = "/sparql";

    /** Where people are sent who come with a browser. */
    public static final String FOR_PEOPLE = "/ask";

    private static final int LONGEST_QUERY = 1_000_000;
    private static final int LONGEST_UPDATE = 20_000_000;

    @Override
    public Response handle(Request request) {
        if (request.method().equals("GET")) {
            return isForPeople(request) ? toPeople(request) : answer(request, ProtocolRequest.get(request));
        }
        return answer(
                request,
                ProtocolRequest.announced(request)
                        .map(operation -> switch (operation) {
                            case UPDATE -> {
                                writeAccess.check(request);
                                yield ProtocolRequest.direct(operation, request, LONGEST_UPDATE);
                            }
                            default -> ProtocolRequest.direct(operation, request, LONGEST_QUERY);
                        })
                        .orElseGet(() -> ProtocolRequest.form(
                                request, writeAccess.isWriter(request) ? LONGEST_UPDATE : LONGEST_QUERY)));
    }

    private Response answer(Request request, ProtocolRequest call) {
        Request complete = request.with(call.parameters());
        return switch (call.operation()) {
            case DESCRIPTION -> description.handle(request);
            case QUERY -> query(complete, call);
            case UPDATE -> update(complete, call);
        };
    }

    private Response query(Request request, ProtocolRequest call) {
        return admission.runAdHoc(request, store -> {
            QueryResult result = store.sparql(call.sparql());
            Response response = responses.negotiate(result, request);
            return isRepeatable(call.sparql().text()) ? response : response.caching(CachePolicy.NO_STORE);
        });
    }

    private Response update(Request request, ProtocolRequest call) {
        writeAccess.check(request);
        return admission.runAdHoc(request, store -> {
            store.update(call.sparql());
            return new Response(204, java.util.Map.of(), ResponseBody.EMPTY, CachePolicy.NO_STORE);
        });
    }

    /**
     * Whether a query has the same answer as long as the store stays the same. One that asks for the time or for chance gets another each
     * time; to be careful, a mention is enough.
     */
    public static boolean isRepeatable(String query) {
        String upper = query.toUpperCase(java.util.Locale.ROOT);
        return List.of("NOW", "RAND", "UUID", "BNODE").stream().noneMatch(upper::contains);
    }

    private static boolean isForPeople(Request request) {
        boolean chosen = request.parameters().nonBlank("format").isPresent()
                || request.parameters().nonBlank("output").isPresent();
        List<String> types =
                List.of("application/sparql-results+json", "text/turtle", "application/rdf+xml", MediaTypes.HTML);
        return !chosen
                && request.accept().best(types).filter(MediaTypes.HTML::equals).isPresent();
    }

    private static Response toPeople(Request request) {
        return Response.redirect(303, FOR_PEOPLE + request.parameters().encoded());
    }
}
