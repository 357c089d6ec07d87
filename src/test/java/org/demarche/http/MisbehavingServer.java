package org.demarche.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** A server on this machine that answers what a test has laid ready, and remembers what it was asked. */
public final class MisbehavingServer implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Behaviour> ready = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** How it answers one request. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request that came in. */
    public record Asked(String method, URI uri, String userAgent, String body) {}

    public MisbehavingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public MisbehavingServer then(Behaviour behaviour) {
        synchronized (ready) {
            ready.add(behaviour);
        }
        return this;
    }

    public MisbehavingServer json(String body) {
        return then(exchange -> send(exchange, 200, body));
    }

    public MisbehavingServer status(int status, String... header) {
        return then(exchange -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            send(exchange, status, "<html>no</html>");
        });
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("User-Agent"),
                body));
        Behaviour next;
        synchronized (ready) {
            next = ready.poll();
        }
        if (next == null) {
            send(exchange, 500, "nothing is ready");
        } else {
            next.answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
