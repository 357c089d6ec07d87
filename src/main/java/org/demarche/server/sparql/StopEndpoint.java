package org.demarche.server.sparql;

import java.util.Map;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResponseBody;
import org.demarche.server.limits.Admission;

/** Cancels a running SPARQL query, by the id that its client gave it. The client of the query gets an error that says so. */
public record StopEndpoint(Admission admission) implements RequestHandler {

    /** Its path. */
    public static final String PATH = SparqlEndpoint.PATH + "/stop";

    @Override
    public Response handle(Request request) {
        if (!admission.cancel(request)) {
            throw new HttpFailure(404, "No query with this id is running.");
        }
        return new Response(204, Map.of(), ResponseBody.EMPTY, CachePolicy.NO_STORE);
    }
}
