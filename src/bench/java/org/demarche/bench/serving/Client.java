package org.demarche.bench.serving;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.bench.serving.Wire.Reply;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;

/** A client that sends one request after another. */
final class Client {

    /** What a client does. */
    enum Kind {
        /** Follows links from page to page. */
        PAGES("pages", 60, 1_000),
        /** Runs queries of the catalogue and light SPARQL queries, and fetches linked data. */
        PROGRAMS("programs", 25, 1_000),
        /** Runs queries that take as much time, rows or memory as they can. */
        HEAVY("heavy queries", 10, 1_000),
        /** Tries to break the server. */
        ATTACKS("attacks", 5, 200);

        final String title;
        private final int percent;
        private final int pause;

        /**
         * Describes a kind.
         *
         * @param percent share of the clients
         * @param pause mean time between two requests, in milliseconds
         */
        Kind(String title, int percent, int pause) {
            this.title = title;
            this.percent = percent;
            this.pause = pause;
        }

        /** The kind of the client of a number; any hundred consecutive clients have the right shares. */
        static Kind of(int number) {
            int place = number * 37 % 100;
            for (Kind kind : values()) {
                place -= kind.percent;
                if (place < 0) {
                    return kind;
                }
            }
            return ATTACKS;
        }
    }

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");
    private static final Pattern DOWNLOAD = Pattern.compile(
            "/export/.*|/static/.*|/[.]well-known/.*|/ontology|/openapi.*|.*\\.(ttl|nt|jsonld|json|rdf|csv|tsv|trig|nq|svg|png)(\\?.*)?");

    private static final List<String> LIGHT = List.of(
            "SELECT ?position ?summary { ?position dem:holder <nato> ; dem:summary ?summary } LIMIT 20",
            "SELECT ?holder (COUNT(*) AS ?n) { ?position dem:holder ?holder } GROUP BY ?holder ORDER BY DESC(?n) LIMIT 10",
            "ASK { <nato> a ?class }",
            "DESCRIBE <nato>");
    private static final List<String> HEAVY = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
            "SELECT ?a ?d (GROUP_CONCAT(?i) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d",
            "SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a (!<x>|^!<x>)* ?b . ?c (!<x>|^!<x>)* ?d }",
            "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    private static final List<String> REFUSED = List.of(
            "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "SELECT (<java:java.lang.System.getProperty>('user.home') AS ?x) {}",
            "SELECT (STRLEN(?x30) AS ?n) { BIND ('aaaaaaaaaaaaaaaa' AS ?x0)" + doublings(30) + " }",
            "SELECT * { FILTER REGEX('" + "a".repeat(60) + "', '^(a+)+\\\\1b') }",
            "LOAD <http://127.0.0.1:1/>",
            "SELECT * {");
    private static final List<String> BAD_PATHS = List.of(
            "/static/..%2f..%2fetc%2fpasswd", "/$/metrics", "/id/%3Cscript%3E", "/?a=%25zz", "/nothing", "/dataset");
    private static final List<String> EXAMPLES = QueryCatalogue.builtIn().all().stream()
            .filter(query -> query.exampleData().equals("data"))
            .map(Client::example)
            .toList();

    private final Kind kind;
    private final Wire wire;
    private final Random random;
    private String nextPage = "/";

    Client(Kind kind, Wire wire, Random random) {
        this.kind = kind;
        this.wire = wire;
        this.random = random;
    }

    /** Milliseconds to the next request: half to one and a half times the mean. */
    int pause() {
        return kind.pause / 2 + random.nextInt(kind.pause + 1);
    }

    /** Sends a request, and reads the answer. */
    Reply send() throws InterruptedException {
        return switch (kind) {
            case PAGES -> page();
            case PROGRAMS ->
                switch (random.nextInt(3)) {
                    case 0 -> wire.get(any(EXAMPLES), "application/json");
                    case 1 -> wire.get("/id/nato", any(List.of("text/turtle", "application/ld+json")));
                    default -> wire.sparql(any(LIGHT));
                };
            case HEAVY -> wire.sparql(any(HEAVY));
            case ATTACKS ->
                switch (random.nextInt(5)) {
                    case 0 -> wire.get(any(BAD_PATHS), "text/html");
                    case 1 -> wire.post("/sparql", "application/sparql-query", "SELECT * " + "{".repeat(20_000));
                    case 2 -> wire.post("/sparql", "application/sparql-update", "CLEAR ALL");
                    case 3 -> announceLongBody();
                    default -> wire.sparql(any(REFUSED));
                };
        };
    }

    private Reply page() throws InterruptedException {
        Reply reply = wire.get(nextPage, "text/html,*/*;q=0.8");
        List<String> links = LINK.matcher(reply.text())
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .filter(link -> !DOWNLOAD.matcher(link).matches())
                .toList();
        nextPage = links.isEmpty() || random.nextInt(8) == 0 ? "/" : any(links);
        return reply;
    }

    /** Announces sixty million bytes, and sends a few. */
    private Reply announceLongBody() {
        try (Socket socket = new Socket(wire.server().getHost(), wire.server().getPort())) {
            socket.setSoTimeout(30_000);
            String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + wire.address()
                    + "\r\nContent-Type: application/sparql-query\r\nContent-Length: 60000000\r\n\r\nSELECT";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String line =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
            return new Reply(Integer.parseInt(line.substring(line.length() - 3)), line);
        } catch (IOException | RuntimeException e) {
            return new Reply(0, e.toString());
        }
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String doublings(int times) {
        StringBuilder binds = new StringBuilder();
        for (int i = 0; i < times; i++) {
            binds.append(" BIND (CONCAT(?x%1$d, ?x%1$d) AS ?x%2$d)".formatted(i, i + 1));
        }
        return binds.toString();
    }

    private static String example(CatalogueQuery query) {
        StringBuilder path = new StringBuilder("/query/" + query.name() + ".json");
        Matcher option = Pattern.compile("--(\\S+) (?:\"([^\"]*)\"|(\\S+))").matcher(query.example());
        while (option.find()) {
            String value = option.group(2) == null ? option.group(3) : option.group(2);
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(option.group(1))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return path.toString();
    }
}
