package org.demarche.server.pages.sparql;

import java.util.List;

/**
 * A query as a command and as programs that send it to this server and print the result: CSV for rows and truth values, Turtle for
 * triples. They need nothing but curl, Python 3.8 or Java 15.
 */
public record CodeSamples(String curl, String python, String java) {

    private static final String ACCEPT = "text/csv, text/turtle";

    /** One of the samples. */
    public record Sample(String language, String code) {}

    /**
     * The samples for a query.
     *
     * @param endpoint URL of the SPARQL endpoint
     */
    public static CodeSamples of(String query, String endpoint) {
        return new CodeSamples(curl(query, endpoint), python(query, endpoint), java(query, endpoint));
    }

    /** All of them. */
    public List<Sample> all() {
        return List.of(new Sample("curl", curl), new Sample("Python", python), new Sample("Java", java));
    }

    private static String curl(String query, String endpoint) {
        return "curl --header 'Accept: " + ACCEPT + "' \\\n  --data-urlencode 'query=" + query.replace("'", "'\\''")
                + "' \\\n  '" + endpoint + "'\n";
    }

    private static String python(String query, String endpoint) {
        return """
            from urllib.parse import urlencode
            from urllib.request import Request, urlopen

            query = \"""\\
            %s
            \"""
            body = urlencode({"query": query}).encode()
            request = Request("%s", body, {"Accept": "%s"})
            with urlopen(request) as response:
                print(response.read().decode())
            """.formatted(escaped(query), endpoint, ACCEPT);
    }

    private static String java(String query, String endpoint) {
        return """
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse;

            class Ask {
                public static void main(String[] args) throws Exception {
                    String query = \"""
            %s
            \""";
                    HttpRequest request = HttpRequest.newBuilder(URI.create("%s"))
                            .header("Accept", "%s")
                            .header("Content-Type", "application/sparql-query")
                            .POST(HttpRequest.BodyPublishers.ofString(query))
                            .build();
                    System.out.println(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
                }
            }
            """.formatted(escaped(query).replaceAll("(?md) $", "\\\\s"), endpoint, ACCEPT);
    }

    /** For a string between three quotation marks, which Python and Java escape alike. */
    private static String escaped(String query) {
        return query.replace("\\", "\\\\")
                .replace("\"\"\"", "\\\"\\\"\\\"")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\f", "\\f");
    }
}
