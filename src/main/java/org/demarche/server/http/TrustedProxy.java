package org.demarche.server.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out who asks, and under which address, where requests come through a proxy on this machine. Nobody else is believed: what a
 * client says about itself is taken away.
 *
 * @param trusted whether there is such a proxy
 * @param next what answers
 */
public record TrustedProxy(boolean trusted, RequestHandler next) implements RequestHandler {

    private static final String FOR = "x-forwarded-for";
    private static final String HOST = "x-forwarded-host";
    private static final String PROTOCOL = "x-forwarded-proto";

    /** What says that a request was handed on, by whomever. */
    private static final Set<String> FORWARDED = Set.of(FOR, HOST, PROTOCOL, "forwarded", "via");

    /** Our own mark on requests that were handed on; nobody can set it from outside. */
    private static final String HANDED_ON = "demarche-handed-on";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    /** Whether the request comes from this machine, and was not handed on for another. */
    public static boolean isLocal(Request request) {
        return THIS_MACHINE.contains(request.client())
                && request.header(HANDED_ON).isEmpty();
    }

    @Override
    public Response handle(Request request) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.remove(HANDED_ON);
        if (headers.keySet().stream().anyMatch(FORWARDED::contains)) {
            headers.put(HANDED_ON, "yes");
        }
        boolean believed = trusted && THIS_MACHINE.contains(request.client());
        String client = believed ? last(headers.getOrDefault(FOR, request.client())) : request.client();
        if (believed && headers.containsKey(HOST)) {
            headers.put("host", last(headers.get(HOST)));
        }
        if (!believed) {
            headers.remove(PROTOCOL);
        }
        return next.handle(
                new Request(request.method(), request.path(), request.parameters(), headers, request.body(), client));
    }

    /** The one that the nearest proxy has added. */
    private static String last(String list) {
        return List.of(list.split(",", -1)).getLast().strip();
    }
}
