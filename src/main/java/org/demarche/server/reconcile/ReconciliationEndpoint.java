package org.demarche.server.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.server.http.CachePolicy;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.wikidata.reconcile.ReconciliationService;

/**
 * Reconciliation services, each below its name. Pages of any origin may use them, as they may use the rest of the server: clients
 * run in browsers, and the services publish only public data.
 */
public final class ReconciliationEndpoint implements RequestHandler {

    /** The prefix of the paths of all services. */
    public static final String PATH = "/reconcile/";

    /** The HTTP methods that clients use. */
    public static final Set<String> METHODS = Set.of("GET", "POST");

    /** The longest body of a request, in bytes. */
    public static final int MAX_BODY = 2 << 20;

    /** Clients show previews in a frame. */
    private static final String FRAMED =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final Map<String, Supplier<ReconciliationService>> services;

    /** @param services by name; a service is fetched again for each request */
    public ReconciliationEndpoint(Map<String, Supplier<ReconciliationService>> services) {
        this.services = Map.copyOf(services);
    }

    @Override
    public Response handle(Request request) {
        String rest = request.path().substring(PATH.length());
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        Supplier<ReconciliationService> service = services.get(name);
        if (service == null) {
            throw new HttpFailure(404, "There is no reconciliation service \"" + name + "\".");
        }
        ReconciliationService.Answer answer =
                service.get().answer(request.origin() + PATH + name, rest.substring(name.length()), fields(request));
        Response response = Response.ok(answer.type(), answer.body())
                .status(answer.status())
                .caching(CachePolicy.NO_STORE);
        return answer.type().startsWith(MediaTypes.HTML) ? response.with("Content-Security-Policy", FRAMED) : response;
    }

    private static Map<String, String> fields(Request request) {
        Parameters all = request.parameters();
        if (request.method().equals("POST")) {
            String type = MediaTypes.bare(request.header("content-type").orElse(MediaTypes.FORM));
            if (!type.equals(MediaTypes.FORM)) {
                throw new HttpFailure(415, "The Content-Type must be " + MediaTypes.FORM + ", not " + type + ".");
            }
            String form = new String(request.body().read(MAX_BODY), StandardCharsets.UTF_8);
            all = Parameters.parse(form).and(all);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        all.values().forEach((name, values) -> fields.put(name, values.getFirst()));
        return fields;
    }
}
