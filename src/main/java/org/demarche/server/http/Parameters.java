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
 * The parameters of an address or of a form, decoded.
 *
 * @param values name to values, both in the order given
 * @param fault why they cannot be read, for whoever answers; then there are no values
 */
public record Parameters(Map<String, List<String>> values, Optional<HttpFailure> fault) {

    public static final Parameters NONE = new Parameters(Map.of());

    /** Whoever sends more than this does not fill in a form. */
    private static final int MOST = 200;

    public Parameters {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = Collections.unmodifiableMap(copy);
    }

    public Parameters(Map<String, List<String>> values) {
        this(values, Optional.empty());
    }

    /** Reads them if they can be read. */
    static Parameters attempt(String encoded) {
        try {
            return parse(encoded);
        } catch (HttpFailure e) {
            return new Parameters(Map.of(), Optional.of(e));
        }
    }

    /** @throws HttpFailure 400 if they could not be read */
    void check() {
        fault.ifPresent(failure -> {
            throw failure;
        });
    }

    /**
     * Reads {@code name=value&…}, percent-encoded UTF-8.
     *
     * @throws HttpFailure 400 if it is not encoded so
     */
    public static Parameters parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = encoded.split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw new HttpFailure(400, "There are more than " + MOST + " parameters.");
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

    /** The first value of a parameter that is not blank: an empty field of a form counts as not filled in. */
    public Optional<String> filled(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst();
    }

    /** All values of a parameter. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** These and others; of a parameter in both, all values. */
    public Parameters and(Parameters others) {
        Map<String, List<String>> both = new LinkedHashMap<>();
        values.forEach((name, all) ->
                both.computeIfAbsent(name, key -> new ArrayList<>()).addAll(all));
        others.values.forEach((name, all) ->
                both.computeIfAbsent(name, key -> new ArrayList<>()).addAll(all));
        return new Parameters(both);
    }

    /** As the end of an address, with the question mark; empty if there are none. */
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
                throw new HttpFailure(400, "A parameter is not UTF-8.");
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new HttpFailure(400, "A parameter is not percent-encoded.", e);
        }
    }
}
