package org.demarche.server.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the handler for a path. All paths of the server are registered here. */
public final class Routes implements RequestHandler {

    private static final Set<String> READING = Set.of("GET");

    private final Map<String, Route> exact = new HashMap<>();
    private final Map<String, Route> below = new TreeMap<>(Comparator.reverseOrder());

    private record Route(RequestHandler handler, Set<String> methods) {}

    /** Registers a handler for one path, with GET and HEAD. */
    public Routes at(String path, RequestHandler handler) {
        return at(path, READING, handler);
    }

    /** Registers a handler for one path and some methods. GET includes HEAD; OPTIONS is answered here unless it is among them. */
    public Routes at(String path, Set<String> methods, RequestHandler handler) {
        exact.put(path, new Route(handler, Set.copyOf(methods)));
        return this;
    }

    /** Registers a handler for all paths with a prefix, with GET and HEAD. Exact paths, then longer prefixes take precedence. */
    public Routes below(String prefix, RequestHandler handler) {
        return below(prefix, READING, handler);
    }

    /** Registers a handler for all paths with a prefix and some methods. */
    public Routes below(String prefix, Set<String> methods, RequestHandler handler) {
        below.put(prefix, new Route(handler, Set.copyOf(methods)));
        return this;
    }

    @Override
    public Response handle(Request request) {
        request.parameters().check();
        Route route = find(request.path())
                .orElseThrow(() -> new HttpFailure(404, "There is nothing at " + request.path() + "."));
        if (request.method().equals("OPTIONS") && !route.methods().contains("OPTIONS")) {
            return new Response(204, Map.of("Allow", allowed(route)), ResponseBody.EMPTY, CachePolicy.NO_STORE);
        }
        if (!route.methods().contains(request.method())) {
            String message = request.path() + " supports " + allowed(route) + ".";
            throw new HttpFailure(405, message, Map.of("Allow", allowed(route)));
        }
        return route.handler().handle(request);
    }

    private Optional<Route> find(String path) {
        Route route = exact.get(path);
        return route != null
                ? Optional.of(route)
                : below.entrySet().stream()
                        .filter(entry -> path.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static String allowed(Route route) {
        Set<String> allowed = new LinkedHashSet<>();
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE")) {
            if (route.methods().contains(method.equals("HEAD") ? "GET" : method)) {
                allowed.add(method);
            }
        }
        allowed.add("OPTIONS");
        return String.join(", ", allowed);
    }
}
