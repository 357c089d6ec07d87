package org.demarche.server.data;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.vocabulary.Prefixes;
import tools.jackson.databind.json.JsonMapper;

/** The prefixes that queries need not declare, as JSON or as declarations in SPARQL or Turtle. */
public final class PrefixEndpoint implements RequestHandler {

    /** Its path. */
    public static final String PATH = "/prefixes";

    private static final String QUERY = "application/sparql-query";
    private static final String TURTLE = "text/turtle";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Response handle(Request request) {
        String type = request.accept()
                .best(List.of(MediaTypes.JSON, TURTLE, QUERY, MediaTypes.TEXT))
                .orElseThrow(() -> new HttpFailure(
                        406, "The available types are " + MediaTypes.JSON + ", " + TURTLE + ", " + QUERY + "."));
        return switch (type) {
            case MediaTypes.JSON -> Response.ok(type, JSON.writeValueAsBytes(Prefixes.MAP));
            case TURTLE -> Response.ok(type, lines("@prefix %s: <%s> .\n"));
            default -> Response.ok(type, lines("PREFIX %s: <%s>\n"));
        };
    }

    private static String lines(String form) {
        return Prefixes.MAP.entrySet().stream()
                .map(entry -> form.formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }
}
