package org.demarche.extract.llm;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A language model at a server that speaks the chat completions protocol of OpenAI, such as Ollama, vLLM or llama.cpp.
 *
 * @param server URL of the API, such as {@code http://localhost:11434/v1}
 * @param model name of the model at that server
 * @param key API key; empty if the server needs none
 */
public record ModelAddress(URI server, String model, Optional<String> key) {

    /**
     * Checks the URL.
     *
     * @throws IllegalArgumentException with one sentence for the user, if the URL cannot be used or would expose the key
     */
    public ModelAddress {
        String scheme = String.valueOf(server.getScheme());
        if (server.getHost() == null || !scheme.matches("https?")) {
            throw new IllegalArgumentException(
                    server + " is not the URL of a server. Give one such as http://localhost:11434/v1.");
        }
        if (server.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The URL contains a password. Put the key into the environment instead.");
        }
        if (key.isPresent() && scheme.equals("http") && !isLocal(server.getHost())) {
            throw new IllegalArgumentException(
                    "The key would be sent unencrypted to " + server.getHost() + ". Use an https URL.");
        }
    }

    private static boolean isLocal(String host) {
        try {
            // A literal address or localhost: no name is looked up.
            return host.equals("localhost")
                    || (host.matches("[\\d.]+|\\[[\\p{XDigit}:.]+\\]")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The server as messages name it: host and port. */
    public String host() {
        return server.getAuthority();
    }

    /** The URL to which requests are sent. */
    URI completions() {
        String url = server.toString().replaceFirst("/+$", "");
        return URI.create(url.endsWith("/chat/completions") ? url : url + "/chat/completions");
    }

    @Override
    public String toString() {
        return model + " at " + host();
    }
}
