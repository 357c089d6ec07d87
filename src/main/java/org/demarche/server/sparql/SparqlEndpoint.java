package org.demarche.server.sparql;

import java.util.List;
import org.demarche.query.QueryResult;
import org.demarche.server.http.Answers;
import org.demarche.server.http.Caching;
import org.demarche.server.http.Content;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.http.Writers;
import org.demarche.server.limits.Admission;

/**
 * The SPARQL 1.1 Protocol at one address: queries for everybody, updates for those who may change the store.
 *
 * @param admission lets requests in
 * @param writers who may change the store
 * @param answers how results are written
 * @param description describes the endpoint to those who ask nothing
 */
public record SparqlEndpoint(Admission admission, Writers writers, Answers answers, Page description) implements Page {

    /** Where it is. */
    public static final String PATH = "/sparql";

    /** Where people are sent who come with a browser. */
    public static final String FOR_PEOPLE = "/ask";

    private static final int LONGEST_QUERY = 1_000_000;
    private static final int LONGEST_UPDATE = 20_000_000;

    @Override
    public Response answer(Request request) {
        if (request.method().equals("GET")) {
            return isForPeople(request) ? toPeople(request) : answer(request, SparqlCall.get(request));
        }
        return answer(
                request,
                SparqlCall.announced(request)
                        .map(operation -> switch (operation) {
                            case UPDATE -> {
                                writers.check(request);
                                yield SparqlCall.direct(operation, request, LONGEST_UPDATE);
                            }
                            default -> SparqlCall.direct(operation, request, LONGEST_QUERY);
                        })
                        .orElseGet(() ->
                                SparqlCall.form(request, writers.isWriter(request) ? LONGEST_UPDATE : LONGEST_QUERY)));
    }

    private Response answer(Request request, SparqlCall call) {
        Request complete = request.with(call.parameters());
        return switch (call.operation()) {
            case DESCRIPTION -> description.answer(request);
            case QUERY -> query(complete, call);
            case UPDATE -> update(complete, call);
        };
    }

    private Response query(Request request, SparqlCall call) {
        return admission.askFreely(request, store -> {
            QueryResult result = store.sparql(call.sparql());
            Response response = answers.answer(result, request);
            return isRepeatable(call.sparql().text()) ? response : response.caching(Caching.NEVER);
        });
    }

    private Response update(Request request, SparqlCall call) {
        writers.check(request);
        return admission.askFreely(request, store -> {
            store.update(call.sparql());
            return new Response(204, java.util.Map.of(), Content.NOTHING, Caching.NEVER);
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
        boolean chosen = request.parameters().filled("format").isPresent()
                || request.parameters().filled("output").isPresent();
        List<String> types =
                List.of("application/sparql-results+json", "text/turtle", "application/rdf+xml", MediaTypes.HTML);
        return !chosen
                && request.accept().best(types).filter(MediaTypes.HTML::equals).isPresent();
    }

    private static Response toPeople(Request request) {
        return Response.redirect(303, FOR_PEOPLE + request.parameters().encoded());
    }
}
