package org.demarche.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/** Translates between Jetty's requests and responses and ours. It makes no decisions of its own. */
final class JettyHandler extends Handler.Abstract {

    private final RequestHandler next;
    private final RequestBodyReader bodies;
    private final ResponseSender sender;

    /**
     * @param next handles every request
     * @param patience how long a client may take before its transfer rate is checked
     */
    JettyHandler(RequestHandler next, Duration patience) {
        this.next = next;
        this.bodies = new RequestBodyReader(patience);
        this.sender = new ResponseSender(patience);
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request incoming, org.eclipse.jetty.server.Response outgoing, Callback callback) {
        AtomicBoolean consumed = new AtomicBoolean(!hasBody(incoming));
        Response response = next.handle(request(incoming, consumed));
        if (!consumed.get()) {
            // An unread body would be taken for the next request on this connection.
            outgoing.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        try {
            sender.send(response, incoming, outgoing);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e); // the client has gone, or reads too slowly
        }
        return true;
    }

    private static boolean hasBody(org.eclipse.jetty.server.Request incoming) {
        long length = incoming.getLength();
        return length > 0 || (length < 0 && incoming.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
    }

    private Request request(org.eclipse.jetty.server.Request incoming, AtomicBoolean consumed) {
        Map<String, String> headers = new HashMap<>();
        incoming.getHeaders()
                .forEach(field -> headers.merge(
                        field.getName().toLowerCase(Locale.ROOT),
                        Objects.requireNonNullElse(field.getValue(), ""),
                        (first, second) -> first + ", " + second));
        String query = Objects.requireNonNullElse(incoming.getHttpURI().getQuery(), "");
        String method = incoming.getMethod().equals("HEAD") ? "GET" : incoming.getMethod();
        return new Request(
                method,
                URIUtil.decodePath(incoming.getHttpURI().getCanonicalPath()),
                Parameters.attempt(query),
                headers,
                maxBytes -> {
                    byte[] body = bodies.read(incoming, maxBytes);
                    consumed.set(true);
                    return body;
                },
                client(incoming));
    }

    private static String client(org.eclipse.jetty.server.Request incoming) {
        return incoming.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "unknown";
    }
}
