package org.demarche.server.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which page answers which path: the one place where paths are given away. */
public final class Routes implements RequestHandler {

    private static final Set<String> READING = Set.of("GET");

    private final Map<String, Route> exact = new HashMap<>();
    private final Map<String, Route> below = new TreeMap<>(Comparator.reverseOrder());

    private record Route(RequestHandler page, Set<String> methods) {}

    /** A page at one path, for GET and HEAD. */
    public Routes at(String path, RequestHandler page) {
        return at(path, READING, page);
    }

    /** A page at one path, for some methods; HEAD comes with GET, and OPTIONS is answered here unless it is among them. */
    public Routes at(String path, Set<String> methods, RequestHandler page) {
        exact.put(path, new Route(page, Set.copyOf(methods)));
        return this;
    }

    /** A page for every path that begins with a prefix, for GET and HEAD; the longest prefix wins, and exact paths do. */
    public Routes below(String prefix, RequestHandler page) {
        return below(prefix, READING, page);
    }

    /** The same for some methods. */
    public Routes below(String prefix, Set<String> methods, RequestHandler page) {
        below.put(prefix, new Route(page, Set.copyOf(methods)));
        return this;
    }

    @Override
    public Response handle(Request request) {
        request.parameters().check();
        Route route = find(request.path())
                .orElseThrow(() -> new HttpFailure(404, "There is nothing at " + request.path() + "."));
        if (request.method().equals("OPTIONS") && !route.methods().contains("OPTIONS")) {
            return new Response(204, Map.of("Allow", allowed(route)), ResponseBody.NOTHING, CachePolicy.NEVER);
        }
        if (!route.methods().contains(request.method())) {
            String message = request.path() + " takes " + allowed(route) + ".";
            throw new HttpFailure(405, message, Map.of("Allow", allowed(route)));
        }
        return route.page().handle(request);
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
