package org.demarche.server.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection to a browser by the Chrome DevTools Protocol: commands with answers, and events. */
final class DevTools implements AutoCloseable {

    private static final int SECONDS = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> waiting;
    private final List<BiConsumer<String, JsonNode>> listeners;
    private final AtomicInteger last = new AtomicInteger();

    private DevTools(
            WebSocket socket,
            Map<Integer, CompletableFuture<JsonNode>> waiting,
            List<BiConsumer<String, JsonNode>> listeners) {
        this.socket = socket;
        this.waiting = waiting;
        this.listeners = listeners;
    }

    static DevTools connect(URI address) {
        Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Incoming(waiting, listeners))
                .join();
        return new DevTools(socket, waiting, listeners);
    }

    /** Is told of every event: the session it is of, and the message. */
    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    /**
     * Sends a command.
     *
     * @param session the tab; empty for the browser itself
     * @return the command's result
     */
    JsonNode send(String session, String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        synchronized (socket) {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        }
        try {
            JsonNode received = answer.get(SECONDS, TimeUnit.SECONDS);
            if (received.has("error")) {
                throw new AssertionError(method + ": " + received.get("error"));
            }
            return received.path("result");
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " was interrupted", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts the parts of messages together and hands these on. */
    private static final class Incoming implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> waiting;
        private final List<BiConsumer<String, JsonNode>> listeners;
        private final StringBuilder text = new StringBuilder();

        Incoming(Map<Integer, CompletableFuture<JsonNode>> waiting, List<BiConsumer<String, JsonNode>> listeners) {
            this.waiting = waiting;
            this.listeners = listeners;
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean complete) {
            text.append(data);
            if (complete) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                if (message.has("id")) {
                    waiting.remove(message.get("id").asInt()).complete(message);
                } else {
                    String session = message.path("sessionId").asString("");
                    listeners.forEach(listener -> listener.accept(session, message));
                }
            }
            webSocket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
