package org.demarche.server.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the client's address and the scheme of the site from the headers of a proxy, if there is one on this machine; from anybody
 * else these headers are ignored. The host always comes from {@code Host}, which the proxy has to pass on: most proxies forward an
 * {@code X-Forwarded-Host} that the client has invented. Jetty's {@code ForwardedRequestCustomizer} is not used: it believes that header,
 * and the first address of {@code X-Forwarded-For}, where the last is the one that the proxy has added.
 *
 * @param trusted whether requests come through a proxy on this machine
 * @param next handles the request
 */
public record TrustedProxy(boolean trusted, RequestHandler next) implements RequestHandler {

    private static final String FOR = "x-forwarded-for";
    private static final String PROTOCOL = "x-forwarded-proto";

    /** Headers that show that some proxy forwarded the request. */
    private static final Set<String> FORWARDED = Set.of(FOR, "x-forwarded-host", PROTOCOL, "forwarded", "via");

    /** Our own mark on forwarded requests; it is removed from what clients send. */
    private static final String MARK = "demarche-forwarded";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    /** Whether the request comes from this machine and was not forwarded for another one. */
    public static boolean isLocal(Request request) {
        return THIS_MACHINE.contains(request.client()) && request.header(MARK).isEmpty();
    }

    @Override
    public Response handle(Request request) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.remove(MARK);
        if (headers.keySet().stream().anyMatch(FORWARDED::contains)) {
            headers.put(MARK, "yes");
        }
        boolean believed = trusted && THIS_MACHINE.contains(request.client());
        if (!believed) {
            headers.remove(PROTOCOL);
        }
        headers.computeIfPresent(PROTOCOL, (name, values) -> last(values));
        String client = believed ? client(headers, request.client()) : request.client();
        return next.handle(
                new Request(request.method(), request.path(), request.parameters(), headers, request.body(), client));
    }

    private static String client(Map<String, String> headers, String proxy) {
        String forwarded = last(headers.getOrDefault(FOR, proxy));
        return ADDRESS.matcher(forwarded).matches() ? forwarded : proxy;
    }

    /** The last value of a list: the one that the nearest proxy has added. */
    private static String last(String list) {
        return List.of(list.split(",", -1)).getLast().strip();
    }
}
