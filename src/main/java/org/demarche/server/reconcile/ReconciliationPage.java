package org.demarche.server.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.demarche.server.http.Caching;
import org.demarche.server.http.Content;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Page;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.http.Routes;
import org.demarche.wikidata.reconcile.ReconciliationService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reconciliation service at an address. Pages of any origin may ask it, errors included: clients run in browsers, and the
 * service tells nothing that is not public. Nothing but the address is added to what the service itself answers.
 */
public final class ReconciliationPage implements Page {

    /** All of them are taken, so that a refusal, too, is one that a page of another origin can read. */
    private static final Set<String> METHODS = Set.of("GET", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");

    private static final int LONGEST_BODY = 2 << 20;
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");
    private static final String FRAMED =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final String path;
    private final Supplier<ReconciliationService> service;

    private ReconciliationPage(String path, Supplier<ReconciliationService> service) {
        this.path = path;
        this.service = service;
    }

    /**
     * Puts a service at a path and below it.
     *
     * @param path begins with a slash and does not end with one
     * @param service made when it is first asked
     */
    public static Routes mount(Routes routes, String path, Supplier<ReconciliationService> service) {
        ReconciliationPage page = new ReconciliationPage(path, once(service));
        return routes.at(path, METHODS, page).below(path + "/", METHODS, page);
    }

    /** Several requests may come first at the same time. */
    private static <T> Supplier<T> once(Supplier<T> making) {
        return new Supplier<>() {

            private @Nullable T made;

            @Override
            public synchronized T get() {
                T now = made;
                if (now == null) {
                    now = making.get();
                    made = now;
                }
                return now;
            }
        };
    }

    @Override
    public Response answer(Request request) {
        try {
            return open(respond(request));
        } catch (HttpFailure e) {
            Response failure = json(e.status(), e.told());
            for (var header : e.headers().entrySet()) {
                failure = failure.with(header.getKey(), header.getValue());
            }
            return open(failure);
        }
    }

    private Response respond(Request request) {
        if (request.method().equals("OPTIONS")) {
            return new Response(204, Map.of(), Content.NOTHING, Caching.NEVER);
        }
        if (!request.method().equals("GET") && !request.method().equals("POST")) {
            throw new HttpFailure(405, "This service takes GET and POST.", Map.of("Allow", "GET, HEAD, POST, OPTIONS"));
        }
        String below = request.path().substring(path.length());
        ReconciliationService.Answer answer = service.get().answer(self(request), below, fields(request));
        Response response = Response.ok(answer.type(), answer.body()).status(answer.status());
        return answer.type().startsWith(MediaTypes.HTML) ? response.with("Content-Security-Policy", FRAMED) : response;
    }

    private static Map<String, String> fields(Request request) {
        Parameters all = request.parameters();
        if (request.method().equals("POST")) {
            String type = MediaTypes.bare(request.header("content-type").orElse(MediaTypes.FORM));
            if (!type.equals(MediaTypes.FORM)) {
                throw new HttpFailure(415, "This service takes forms (" + MediaTypes.FORM + "), not " + type + ".");
            }
            String form = new String(request.body().read(LONGEST_BODY), StandardCharsets.UTF_8);
            all = Parameters.parse(form).and(all);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        all.values().forEach((name, values) -> fields.put(name, values.getFirst()));
        return fields;
    }

    /** Where the client found the service; it is told so again, so that what it asks next goes the same way. */
    private String self(Request request) {
        String host = request.header("host").orElse("");
        if (!HOST.matcher(host).matches()) {
            throw new HttpFailure(400, "The header Host names no host.");
        }
        boolean secure = request.header("x-forwarded-proto").orElse("").equals("https");
        return (secure ? "https://" : "http://") + host + path;
    }

    private static Response json(int status, String message) {
        Map<String, String> error = Map.of("status", "error", "message", message);
        return Response.ok(MediaTypes.JSON, JsonMapper.shared().writeValueAsBytes(error))
                .status(status);
    }

    private static Response open(Response response) {
        return response.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                .with("Access-Control-Allow-Headers", "Content-Type, Accept")
                .with("Access-Control-Max-Age", "86400")
                .caching(Caching.NEVER);
    }
}
