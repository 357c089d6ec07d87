package org.demarche.server.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The decoded parameters of a URL or a form.
 *
 * @param values the values by name, both in the order of the request
 * @param fault why the parameters could not be parsed, to be reported later; then there are no values
 */
public record Parameters(Map<String, List<String>> values, Optional<HttpFailure> fault) {

    public static final Parameters NONE = new Parameters(Map.of());

    /** No form has as many fields. */
    private static final int MAX_PARAMETERS = 200;

    public Parameters {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = Collections.unmodifiableMap(copy);
    }

    public Parameters(Map<String, List<String>> values) {
        this(values, Optional.empty());
    }

    /** Parses parameters; a failure is kept in {@link #fault}. */
    static Parameters attempt(String encoded) {
        try {
            return parse(encoded);
        } catch (HttpFailure e) {
            return new Parameters(Map.of(), Optional.of(e));
        }
    }

    /** @throws HttpFailure 400 if the parameters could not be parsed */
    void check() {
        fault.ifPresent(failure -> {
            throw failure;
        });
    }

    /**
     * Parses {@code name=value&…}, percent-encoded UTF-8.
     *
     * @throws HttpFailure 400 if the encoding is invalid
     */
    public static Parameters parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = encoded.split("&", MAX_PARAMETERS + 1);
        if (pairs.length > MAX_PARAMETERS) {
            throw new HttpFailure(400, "There are more than " + MAX_PARAMETERS + " parameters.");
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return new Parameters(values);
    }

    /** The first value of a parameter. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value of a parameter that is not blank: an empty field of a form counts as missing. */
    public Optional<String> nonBlank(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst();
    }

    /** All values of a parameter. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** These parameters and others, with all values of those in both. */
    public Parameters and(Parameters others) {
        Map<String, List<String>> both = new LinkedHashMap<>();
        values.forEach((name, all) ->
                both.computeIfAbsent(name, key -> new ArrayList<>()).addAll(all));
        others.values.forEach((name, all) ->
                both.computeIfAbsent(name, key -> new ArrayList<>()).addAll(all));
        return new Parameters(both);
    }

    /** As the query of a URL, with the question mark; empty if there are no parameters. */
    public String encoded() {
        String pairs = values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String encoded) {
        try {
            String decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            if (decoded.indexOf('\uFFFD') >= 0
                    && !encoded.toUpperCase(java.util.Locale.ROOT).contains("%EF%BF%BD")) {
                throw new HttpFailure(400, "A parameter is not valid UTF-8.");
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new HttpFailure(400, "A parameter is not valid percent-encoding.", e);
        }
    }
}
