package org.demarche.wikidata.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked of a service.
 *
 * @param uri where
 * @param form the form that is posted, encoded; empty for a GET
 */
record WebRequest(URI uri, String form) {

    static WebRequest get(URI uri) {
        return new WebRequest(uri, "");
    }

    static WebRequest post(URI uri, Map<String, String> fields) {
        return new WebRequest(uri, encode(fields));
    }

    /** Fields as a query string or a form has them. */
    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What tells it from every other request. */
    String key() {
        return form.isEmpty() ? "GET " + uri : "POST " + uri + " " + form;
    }

    WebRequest to(URI other) {
        return new WebRequest(other, form);
    }

    HttpRequest.Builder builder() {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
        return form.isEmpty()
                ? builder.GET()
                : builder.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
    }
}
