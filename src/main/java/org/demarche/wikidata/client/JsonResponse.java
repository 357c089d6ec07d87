package org.demarche.wikidata.client;

import org.demarche.http.ServiceException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads responses that should be JSON objects; services also send pages, truncated responses, or an error with the status of
 * a success.
 */
final class JsonResponse {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String service;

    /** @param service what messages call it */
    JsonResponse(String service) {
        this.service = service;
    }

    /**
     * The object in a response.
     *
     * @throws ServiceException if it is not an object, or reports an error
     */
    JsonNode read(byte[] body) {
        JsonNode answer = parse(body);
        JsonNode error = answer.get("error");
        if (error != null) {
            throw failure(error);
        }
        if (answer.path("status").asString("").equals("error")) {
            throw ServiceException.lasting(service + " refused the request: "
                    + shown(answer.path("message").asString("no reason given")));
        }
        return answer;
    }

    /** The error of a response that is JSON, but not in the expected form. */
    ServiceException unexpected(String what) {
        return ServiceException.lasting(service + " sent an unexpected response: " + what + ".");
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode answer = MAPPER.readTree(body);
            if (answer.isObject()) {
                return answer;
            }
        } catch (JacksonException e) {
            // A truncated response may be complete the next time.
            throw ServiceException.passing(service + " sent an incomplete or invalid JSON response.", e);
        }
        throw unexpected("not a JSON object");
    }

    /** MediaWiki's errors come with status 200; two of them mean "later". */
    private ServiceException failure(JsonNode error) {
        String code = error.isString() ? error.asString() : error.path("code").asString("");
        String info = error.path("info").asString(error.path("message").asString(""));
        String message = service + " reported an error: " + shown((code + " " + info).strip());
        boolean later = code.equals("maxlag") || code.equals("ratelimited");
        return later ? ServiceException.passing(message, (Throwable) null) : ServiceException.lasting(message);
    }

    private static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]", " ");
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
