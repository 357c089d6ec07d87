package org.demarche.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request to a service.
 *
 * @param uri its URL
 * @param body what is posted; empty for a GET
 * @param contentType media type of the body
 * @param headers further headers, such as credentials; they are not part of the key
 */
public record WebRequest(URI uri, String body, String contentType, Map<String, String> headers) {

    public WebRequest {
        headers = Map.copyOf(headers);
    }

    /** A GET request. */
    public static WebRequest get(URI uri) {
        return new WebRequest(uri, "", "", Map.of());
    }

    /** A POST request with a form. */
    public static WebRequest post(URI uri, Map<String, String> fields) {
        return new WebRequest(uri, encode(fields), "application/x-www-form-urlencoded", Map.of());
    }

    /** A POST request with JSON. */
    public static WebRequest postJson(URI uri, String json, Map<String, String> headers) {
        return new WebRequest(uri, json, "application/json", headers);
    }

    /** Encodes fields as a query string or a form. */
    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Identifies the request among others. */
    String key() {
        return body.isEmpty() ? "GET " + uri : "POST " + uri + " " + body;
    }

    WebRequest to(URI other) {
        return new WebRequest(other, body, contentType, headers);
    }

    HttpRequest.Builder builder() {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
        headers.forEach(builder::header);
        return body.isEmpty()
                ? builder.GET()
                : builder.header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
