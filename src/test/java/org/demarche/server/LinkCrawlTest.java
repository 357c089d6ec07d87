package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows the links of the site from its first page on: pages, downloads, alternates, scripts and places within pages. */
class LinkCrawlTest {

    /** How many links of a kind are followed: pages of a kind are made by the same code. */
    private static final int EACH = 2;

    private static final Pattern LINK =
            Pattern.compile("<(?:a|link|script|img)\\s[^>]*?(?:href|src)=\"(/[^\"#]*|)(?:#([^\"]*))?\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s(?:for|list|aria-labelledby|aria-describedby|aria-controls)=\"([^\"]+)\"");
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "csv", "text/csv",
            "tsv", "text/tab-separated-values",
            "ttl", "text/turtle",
            "nt", "application/n-triples",
            "rdf", "application/rdf+xml",
            "jsonld", "application/ld+json",
            "svg", "image/svg+xml",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Queue<String> queue = new ArrayDeque<>(List.of("/"));
    private final Set<String> known = new HashSet<>(queue);
    private final Map<String, Integer> followed = new HashMap<>();
    private final Map<String, Set<String>> idsOf = new HashMap<>();
    private final Map<String, Set<String>> placesIn = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/examples"})
    void everyLinkLeadsSomewhere(String corpus) throws IOException {
        List<String> faults = new ArrayList<>();
        try (TestServer server = TestServer.of(corpus)) {
            while (!queue.isEmpty()) {
                String path = queue.remove();
                visit(path, server.get(path, "Accept", "text/html,*/*;q=0.5"), faults);
            }
        }
        placesIn.forEach((path, places) -> places.stream()
                .filter(place -> idsOf.containsKey(path) && !idsOf.get(path).contains(place))
                .forEach(place -> faults.add(path + " has no place #" + place)));
        assertEquals(List.of(), faults);
        assertTrue(idsOf.size() > 40, idsOf.size() + " pages");
    }

    private void visit(String path, HttpResponse<String> response, List<String> faults) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() != 200 || response.body().isEmpty()) {
            faults.add(path + ": " + response.statusCode() + " " + response.body());
        } else if (type.startsWith("text/html")) {
            visit(path, response.body(), faults);
        } else if (!type.startsWith(MEDIA_TYPES.getOrDefault(ending(path), ""))) {
            faults.add(path + " is " + type);
        }
    }

    private void visit(String path, String page, List<String> faults) {
        List<String> ids =
                ID.matcher(page).results().map(match -> match.group(1)).toList();
        Set<String> places = new HashSet<>(ids);
        idsOf.put(path, places);
        if (places.size() < ids.size()) {
            faults.add(path + " has an id twice: " + ids);
        }
        if (!Pattern.compile("<html lang=\"[a-z]+\"").matcher(page).find()
                || !Pattern.compile("<title>[^<]+</title>").matcher(page).find()) {
            faults.add(path + " has no language or no title");
        }
        REFERENCE
                .matcher(page)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(" ")))
                .filter(id -> !places.contains(id))
                .forEach(id -> faults.add(path + " refers to #" + id));
        LINK.matcher(page).results().forEach(link -> follow(path, link));
    }

    private void follow(String from, MatchResult link) {
        String to = link.group(1).isEmpty() ? from : link.group(1).replace("&amp;", "&");
        if (link.group(2) != null && !link.group(2).isEmpty()) {
            placesIn.computeIfAbsent(to, any -> new HashSet<>()).add(link.group(2));
        }
        if (!known.contains(to) && followed.merge(kind(to), 1, Integer::sum) <= EACH) {
            known.add(to);
            queue.add(to);
        }
    }

    /** The path with the names of the parameters, but with nothing of what is particular to an entity. */
    private static String kind(String address) {
        String[] parts = address.split("\\?", 2);
        String names = parts.length == 1
                ? ""
                : Arrays.stream(parts[1].split("&"))
                        .map(parameter -> parameter.replaceAll("=.*", ""))
                        .collect(Collectors.joining(","));
        String path = parts[0];
        return (path.startsWith("/id/") ? "/id/" + path.split("/").length + ending(path) : path) + "?" + names;
    }

    private static String ending(String address) {
        String path = address.replaceAll("\\?.*", "");
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "";
    }
}
