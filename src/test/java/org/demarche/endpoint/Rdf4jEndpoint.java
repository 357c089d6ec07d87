package org.demarche.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * RDF4J's engine behind the addresses of RDF4J's server, which itself comes only as a web application for servlet containers.
 * Its default graph is the union of all graphs, and gives a statement as often as there are graphs that hold it.
 */
public final class Rdf4jEndpoint implements RunningEndpoint {

    private static final String REPOSITORY = "/rdf4j-server/repositories/test";
    private static final QueryLanguage SPARQL = QueryLanguage.SPARQL;

    private final SailRepository repository = new SailRepository(new MemoryStore());
    private final HttpServer server;
    private final String authorization;

    /** @param authorization the only value of the header Authorization with which it answers, or null if it answers everybody */
    private Rdf4jEndpoint(String authorization) {
        this.authorization = authorization;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve(REPOSITORY, this::query);
        serve(REPOSITORY + "/statements", this::update);
        serve(REPOSITORY + "/rdf-graphs/service", this::put);
        server.start();
    }

    public static Rdf4jEndpoint open() {
        return new Rdf4jEndpoint(null);
    }

    public static Rdf4jEndpoint onlyFor(String authorization) {
        return new Rdf4jEndpoint(authorization);
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + REPOSITORY;
    }

    @Override
    public String graphStore() {
        return address() + "/rdf-graphs/service";
    }

    @Override
    public void close() {
        server.stop(0);
        repository.shutDown();
    }

    private interface Operation {
        void run(RepositoryConnection connection, HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Operation operation) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, operation);
            }
        });
    }

    private void answer(HttpExchange exchange, Operation operation) throws IOException {
        try (RepositoryConnection connection = repository.getConnection()) {
            if (authorization != null
                    && !authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"test\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            operation.run(connection, exchange);
        } catch (MalformedQueryException e) {
            refuse(exchange, 400, e);
        } catch (RDF4JException e) {
            refuse(exchange, 500, e);
        }
    }

    private static void refuse(HttpExchange exchange, int status, RDF4JException reason) throws IOException {
        byte[] message = reason.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, message.length);
        exchange.getResponseBody().write(message);
    }

    private void query(RepositoryConnection connection, HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        String text = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Query query = connection.prepareQuery(SPARQL, text, "http://base.example/");
        String type = "application/sparql-results+json";
        switch (query) {
            case TupleQuery select -> select.evaluate(new SPARQLResultsJSONWriter(out));
            case BooleanQuery ask -> new SPARQLBooleanJSONWriter(out).handleBoolean(ask.evaluate());
            case GraphQuery construct -> {
                construct.evaluate(new NTriplesWriter(out));
                type = "application/n-triples";
            }
            default -> throw new IOException("no such query: " + query);
        }
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=UTF-8");
        exchange.sendResponseHeaders(200, out.size());
        out.writeTo(exchange.getResponseBody());
    }

    private void update(RepositoryConnection connection, HttpExchange exchange) throws IOException {
        if (!Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "")
                .startsWith("application/sparql-update")) {
            exchange.sendResponseHeaders(415, -1);
            return;
        }
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        connection.begin();
        connection.prepareUpdate(SPARQL, text).execute();
        connection.commit();
        exchange.sendResponseHeaders(204, -1);
    }

    private void put(RepositoryConnection connection, HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getRawQuery().substring("graph=".length());
        IRI graph = SimpleValueFactory.getInstance().createIRI(URLDecoder.decode(name, StandardCharsets.UTF_8));
        connection.begin();
        connection.clear(graph);
        connection.add(exchange.getRequestBody(), RDFFormat.NTRIPLES, graph);
        connection.commit();
        exchange.sendResponseHeaders(204, -1);
    }
}
