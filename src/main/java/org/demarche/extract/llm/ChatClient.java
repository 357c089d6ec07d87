package org.demarche.extract.llm;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.demarche.http.ClientSettings;
import org.demarche.http.ServiceException;
import org.demarche.http.WebClient;
import org.demarche.http.WebRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends chat completions with a JSON schema for the reply. Requests that fail for the moment are sent again, up to four times.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">Chat completions</a>
 */
final class ChatClient implements AutoCloseable {

    /** A large model on a small machine takes minutes. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final int MOST_BYTES = 4 << 20;

    private final ModelAddress address;
    private final WebClient web;

    ChatClient(ModelAddress address) {
        this(
                address,
                new WebClient(new ClientSettings(
                        Optional.empty(),
                        TIMEOUT,
                        4,
                        Duration.ofMinutes(1),
                        MOST_BYTES,
                        Optional.empty(),
                        Duration.ZERO,
                        false)));
    }

    ChatClient(ModelAddress address, WebClient web) {
        this.address = address;
        this.web = web;
    }

    /**
     * Asks the model.
     *
     * @param schema JSON Schema of the reply
     * @throws ServiceException if there is no reply
     */
    ChatReply ask(String system, String user, JsonNode schema) {
        Map<String, String> headers = address.key()
                .map(key -> Map.of("Authorization", "Bearer " + key))
                .orElse(Map.of());
        return web.ask(WebRequest.postJson(address.completions(), request(system, user, schema), headers), this::reply);
    }

    private String request(String system, String user, JsonNode schema) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("model", address.model());
        request.put("temperature", 0);
        request.putArray("messages").add(message("system", system)).add(message("user", user));
        ObjectNode format = request.putObject("response_format").put("type", "json_schema");
        format.putObject("json_schema")
                .put("name", "positions")
                .put("strict", true)
                .set("schema", schema);
        return JsonMapper.shared().writeValueAsString(request);
    }

    private static ObjectNode message(String role, String content) {
        return JsonNodeFactory.instance.objectNode().put("role", role).put("content", content);
    }

    private ChatReply reply(byte[] body) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw ServiceException.passing(address.host() + " sent an incomplete or invalid JSON response.", e);
        }
        JsonNode choice = json.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.path("content").isString()) {
            String refusal = message.path("refusal").asString("");
            throw ServiceException.lasting(
                    refusal.isBlank()
                            ? address.host() + " sent no message. Is " + address.server()
                                    + " the URL of a chat completions API?"
                            : address + " refused to answer: " + refusal.replaceAll("\\p{Cntrl}", " "));
        }
        JsonNode usage = json.path("usage");
        return new ChatReply(
                message.path("content").asString(),
                !choice.path("finish_reason").asString("stop").equals("length"),
                usage.path("prompt_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0));
    }

    @Override
    public void close() {
        web.close();
    }
}
