package org.demarche.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** One page in a browser, and what a person does with it. It remembers what went wrong in it. */
final class Tab implements AutoCloseable {

    private static final int PATIENCE = 40_000;
    private static final Map<String, Integer> KEYS = Map.of(
            "Tab",
            9,
            "Enter",
            13,
            "Escape",
            27,
            " ",
            32,
            "ArrowLeft",
            37,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowDown",
            40,
            "z",
            90);

    private static final int CONTROL = 2;
    private static final int SHIFT = 8;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final DevTools tools;
    private final String context;
    private final String target;
    private final String session;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    private Tab(DevTools tools, String context, String target, String session) {
        this.tools = tools;
        this.context = context;
        this.target = target;
        this.session = session;
    }

    static Tab open(DevTools tools) {
        String context = tools.send("", "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asString();
        String target = tools.send("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asString();
        String session = tools.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        Tab tab = new Tab(tools, context, target, session);
        tools.listen(tab::notice);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tab.send(domain + ".enable", Map.of());
        }
        tab.look(WIDTH, HEIGHT, false);
        return tab;
    }

    private void notice(String from, JsonNode message) {
        if (!from.equals(session)) {
            return;
        }
        JsonNode parameters = message.path("params");
        switch (message.path("method").asString()) {
            case "Network.requestWillBeSent" ->
                requests.add(parameters.path("request").path("url").asString());
            case "Runtime.exceptionThrown" ->
                troubles.add(parameters.path("exceptionDetails").toString());
            case "Log.entryAdded" -> troubleIfAny(parameters.path("entry"), "level", "text");
            case "Runtime.consoleAPICalled" -> troubleIfAny(parameters, "type", "args");
            default -> {}
        }
    }

    private void troubleIfAny(JsonNode entry, String level, String text) {
        if (entry.path(level).asString().matches("error|warning|assert")) {
            troubles.add(entry.path(text) + " " + entry.path("url").asString(""));
        }
    }

    JsonNode send(String method, Map<String, ?> parameters) {
        return tools.send(session, method, parameters);
    }

    /** How the page is shown from now on. */
    void look(int width, int height, boolean dark) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        String scheme = dark ? "dark" : "light";
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Goes to an address and waits until everything is there, scripts included. */
    void go(URI address) {
        evaluate("window.left = true"); // what is there still when the next page is awaited
        send("Page.navigate", Map.of("url", address.toString()));
        await("!window.left && location.href === " + quoted(address.toString())
                + " && document.readyState === 'complete'");
    }

    /** Is as good as new afterwards: the next user finds no page, no cookies, and nothing that went wrong. */
    void clear() {
        look(WIDTH, HEIGHT, false);
        go(URI.create("about:blank"));
        send("Network.clearBrowserCookies", Map.of());
        requests.clear();
        troubles.clear();
    }

    /** What an expression in the page gives, as text; a promise is waited for. */
    String evaluate(String expression) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("expression", "Promise.resolve(" + expression + ").then(String)");
        parameters.put("awaitPromise", true);
        parameters.put("returnByValue", true);
        parameters.put("userGesture", true);
        JsonNode answer = send("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value").asString("");
    }

    /** Runs a script in the page. */
    void run(String script) {
        send("Runtime.evaluate", Map.of("expression", script));
    }

    /** Waits until an expression is true; the page may be left meanwhile. */
    void await(String expression) {
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        while (System.nanoTime() < end) {
            if (isTrue(expression)) {
                return;
            }
            pause();
        }
        throw new AssertionError("never came true: " + expression + " at " + evaluate("location.href"));
    }

    private boolean isTrue(String expression) {
        try {
            return evaluate(expression).equals("true");
        } catch (AssertionError e) {
            return false; // between two pages there is none to ask
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Clicks what a selector finds first. */
    void click(String selector) {
        await("!!document.querySelector(" + quoted(selector) + ")");
        evaluate("document.querySelector(" + quoted(selector) + ").click()");
    }

    /** Puts the focus on what a selector finds first. */
    void focus(String selector) {
        await("!!document.querySelector(" + quoted(selector) + ")");
        evaluate("document.querySelector(" + quoted(selector) + ").focus()");
    }

    /** Types a text where the focus is. */
    void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Presses a key by its name, such as {@code ArrowDown}. */
    void press(String key) {
        press(key, 0);
    }

    /** Presses a key while the control key is held. */
    void pressWithControl(String key) {
        press(key, CONTROL);
    }

    /** Presses a key while the shift key is held. */
    void pressWithShift(String key) {
        press(key, SHIFT);
    }

    private void press(String key, int modifiers) {
        Map<String, Object> down = new LinkedHashMap<>();
        down.put("type", key.equals("Enter") && modifiers == 0 ? "keyDown" : "rawKeyDown");
        down.put("key", key);
        down.put("code", key);
        down.put("windowsVirtualKeyCode", KEYS.getOrDefault(key, (int)
                key.toUpperCase(Locale.ROOT).charAt(0)));
        down.put("modifiers", modifiers);
        if (key.equals("Enter") && modifiers == 0) {
            down.put("text", "\r");
        }
        send("Input.dispatchKeyEvent", down);
        Map<String, Object> up = new LinkedHashMap<>(down);
        up.put("type", "keyUp");
        up.remove("text");
        send("Input.dispatchKeyEvent", up);
    }

    /** The text of what a selector finds first. */
    String text(String selector) {
        await("!!document.querySelector(" + quoted(selector) + ")");
        return evaluate("document.querySelector(" + quoted(selector) + ").innerText");
    }

    /** Saves a picture of the page as a PNG: what is seen, or all of it. */
    void save(Path file, boolean all) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("format", "png");
        parameters.put("captureBeyondViewport", all);
        byte[] png = Base64.getDecoder()
                .decode(send("Page.captureScreenshot", parameters).path("data").asString());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that was asked of anybody. */
    List<String> requests() {
        return requests;
    }

    /** Errors and warnings of the console, and exceptions of scripts. */
    List<String> troubles() {
        return troubles;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Override
    public void close() {
        tools.send("", "Target.closeTarget", Map.of("targetId", target));
        tools.send("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
}
