package org.demarche.server.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.demarche.io.Resources;
import org.demarche.query.QueryResult;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.vocabulary.Ontology;

/**
 * The ontology in the format that the client prefers, and the files that belong to it.
 *
 * @param responses writes RDF
 * @param page the ontology as a page
 */
public record OntologyEndpoint(ResultResponses responses, RequestHandler page) implements RequestHandler {

    /** The files of {@code ontology/}: media types by path. */
    public static final Map<String, String> FILES = Map.of(
            "/ontology.ttl", "text/turtle",
            "/shapes.ttl", "text/turtle",
            "/context.jsonld", "application/ld+json",
            "/coding.schema.json", "application/schema+json");

    @Override
    public Response handle(Request request) {
        String type = FILES.get(request.path());
        if (type != null) {
            return Response.ok(type, file(request.path()));
        }
        return request.wantsHtml()
                ? page.handle(request)
                : responses.negotiate(new QueryResult.Triples(Ontology.graph()), request);
    }

    private static byte[] file(String path) {
        String name = path.equals("/ontology.ttl") ? "/demarche.ttl" : path;
        try (InputStream in = Resources.open("/ontology" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
