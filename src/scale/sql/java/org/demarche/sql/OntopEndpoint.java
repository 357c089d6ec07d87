package org.demarche.sql;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.unibz.inf.ontop.injection.OntopSQLOWLAPIConfiguration;
import it.unibz.inf.ontop.rdf4j.repository.OntopRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.parser.ParsedBooleanQuery;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.eclipse.rdf4j.query.parser.QueryParserUtil;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;

/**
 * A SPARQL endpoint over the tables of a database: Ontop translates each query to SQL. It listens on this machine alone and only reads;
 * in production, Ontop's own server takes its place.
 */
public final class OntopEndpoint implements AutoCloseable {

    private static final int THREADS = 4;

    private final OntopRepository repository;
    private final HttpServer server;

    private OntopEndpoint(OntopRepository repository, int port) throws IOException {
        this.repository = repository;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/sparql", this::answer);
        server.start();
    }

    /**
     * Starts an endpoint.
     *
     * @param mapping {@code mapping.ttl} of the tables
     * @param driver class name of the JDBC driver
     * @param url of the database, by JDBC
     * @param user of the database
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static OntopEndpoint start(Path mapping, String driver, String url, String user, int port)
            throws IOException {
        OntopSQLOWLAPIConfiguration configuration = OntopSQLOWLAPIConfiguration.defaultBuilder()
                .r2rmlMappingFile(mapping.toFile())
                .jdbcDriver(driver)
                .jdbcUrl(url)
                .jdbcUser(user)
                .jdbcPassword("")
                .build();
        OntopRepository repository = OntopRepository.defaultRepository(configuration);
        repository.init();
        return new OntopEndpoint(repository, port);
    }

    /** Where it takes queries. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sparql");
    }

    @Override
    public void close() {
        server.stop(0);
        repository.shutDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> query = query(exchange);
            if (query.isEmpty()) {
                send(exchange, 400, "text/plain", "no query".getBytes(StandardCharsets.UTF_8));
                return;
            }
            try (RepositoryConnection connection = repository.getConnection()) {
                answer(exchange, prepared(connection, query.get()));
            } catch (MalformedQueryException e) {
                send(exchange, 400, "text/plain", String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
            } catch (RuntimeException e) {
                // Ontop throws exceptions of many kinds for what it does not support.
                send(exchange, 500, "text/plain", String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Ontop takes any query for a SELECT unless its form is given. */
    private static Query prepared(RepositoryConnection connection, String query) {
        return switch (QueryParserUtil.parseQuery(QueryLanguage.SPARQL, query, null)) {
            case ParsedBooleanQuery ask -> connection.prepareBooleanQuery(query);
            case ParsedGraphQuery construct -> connection.prepareGraphQuery(query);
            default -> connection.prepareTupleQuery(query);
        };
    }

    private static void answer(HttpExchange exchange, Query query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (query) {
            case TupleQuery select -> select.evaluate(new SPARQLResultsJSONWriter(out));
            case BooleanQuery ask -> new SPARQLBooleanJSONWriter(out).handleBoolean(ask.evaluate());
            case GraphQuery construct -> construct.evaluate(new NTriplesWriter(out));
            default -> throw new IllegalStateException("no such query: " + query);
        }
        String type = query instanceof GraphQuery ? "application/n-triples" : "application/sparql-results+json";
        send(exchange, 200, type + ";charset=UTF-8", out.toByteArray());
    }

    /** By GET or by POST, as the SPARQL 1.1 Protocol has it (section 2.1). */
    private static Optional<String> query(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (type.startsWith("application/sparql-query")) {
            return Optional.of(body);
        }
        String form = body.isEmpty() ? String.valueOf(exchange.getRequestURI().getRawQuery()) : body;
        return Arrays.stream(form.split("&"))
                .filter(pair -> pair.startsWith("query="))
                .map(pair -> URLDecoder.decode(pair.substring("query=".length()), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
