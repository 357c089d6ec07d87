package org.demarche.server.pages;

import java.util.List;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.sparql.CodeSamples;
import org.demarche.server.sparql.SparqlEndpoint;
import tools.jackson.databind.json.JsonMapper;

/** A query as programs, without running it: a JSON list of {@code {language, code}}. */
final class CodePage implements RequestHandler {

    static final String PATH = SparqlEndpoint.PAGE + "/code.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Response handle(Request request) {
        String query = SparqlPage.parameters(request)
                .first("query")
                .orElseThrow(() -> new HttpFailure(400, "The parameter query is missing."));
        List<CodeSamples.Sample> samples =
                CodeSamples.of(query, request.origin() + SparqlEndpoint.PATH).all();
        return Response.ok(MediaTypes.JSON, JSON.writeValueAsBytes(samples)).caching(CachePolicy.NO_STORE);
    }
}
