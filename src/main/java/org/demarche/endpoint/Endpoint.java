package org.demarche.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of a SPARQL 1.1 endpoint, each http or https, without credentials.
 *
 * @param query where it takes queries (SPARQL 1.1 Protocol, section 2.1)
 * @param update where it takes updates (section 2.2)
 * @param graphStore where it takes whole graphs (SPARQL 1.1 Graph Store HTTP Protocol); if empty, graphs are replaced by updates
 */
public record Endpoint(URI query, URI update, Optional<URI> graphStore) {

    private static final Pattern REPOSITORY = Pattern.compile(".*/repositories/[^/]+");

    /**
     * Reads the URLs that a user gives.
     *
     * @param update if null, what servers of the query address' form have by custom: {@code …/repositories/NAME/statements} for
     *     {@code …/repositories/NAME} (RDF4J, GraphDB), {@code …/update} for {@code …/query} (Fuseki, Oxigraph), else the query
     *     address itself
     * @throws IllegalArgumentException with one sentence for the user, if an address will not do
     */
    public static Endpoint of(String query, @Nullable String update, @Nullable String graphStore) {
        URI queries = address(query);
        URI updates = update == null ? customaryUpdate(queries) : address(update);
        return new Endpoint(queries, updates, Optional.ofNullable(graphStore).map(Endpoint::address));
    }

    /** Whether what is sent to one of the addresses goes unencrypted over a network. */
    public boolean isOpenToListeners() {
        return Stream.concat(Stream.of(query, update), graphStore.stream())
                .anyMatch(uri -> "http".equalsIgnoreCase(uri.getScheme()) && !isThisMachine(uri.getHost()));
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.[0-9.]+");
    }

    private static URI customaryUpdate(URI query) {
        String path = query.getRawPath();
        if (REPOSITORY.matcher(path).matches()) {
            return withPath(query, path + "/statements");
        }
        String queries = "/query";
        return path.endsWith(queries)
                ? withPath(query, path.substring(0, path.length() - queries.length()) + "/update")
                : query;
    }

    private static URI withPath(URI uri, String path) {
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path);
    }

    private static URI address(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(quoted(text) + " is not a URL.", withoutAddress(e));
        }
        String authority = uri.getRawAuthority();
        if (authority != null && authority.contains("@")) {
            throw new IllegalArgumentException("The address of an endpoint holds a user name or a password.");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new IllegalArgumentException(quoted(text) + " does not begin with http:// or https:// and a host.");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException(quoted(text) + " has a fragment, which no endpoint gets to see.");
        }
        return uri;
    }

    /** An address is never repeated if there may be a password in it. */
    private static String quoted(String address) {
        return address.contains("@") ? "The address of an endpoint" : "\"" + address + "\"";
    }

    private static Exception withoutAddress(URISyntaxException e) {
        return new URISyntaxException("…", e.getReason());
    }
}
