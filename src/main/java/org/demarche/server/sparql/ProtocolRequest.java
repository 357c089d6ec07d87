package org.demarche.server.sparql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.query.update.SparqlRequest;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;

/**
 * A request of the SPARQL 1.1 Protocol, sections 2.1 and 2.2.
 *
 * @param operation what the client wants
 * @param sparql the query or update, with its dataset; empty for a description
 * @param parameters of the URL and, if there is one, of the form
 */
record ProtocolRequest(Operation operation, SparqlRequest sparql, Parameters parameters) {

    static final String QUERY_TYPE = "application/sparql-query";
    static final String UPDATE_TYPE = "application/sparql-update";

    /** What a client wants. */
    enum Operation {
        DESCRIPTION,
        QUERY,
        UPDATE
    }

    /** Reads a GET request. */
    static ProtocolRequest get(Request request) {
        Parameters parameters = request.parameters();
        if (!parameters.all("update").isEmpty()) {
            throw new HttpFailure(400, "Send updates by POST.");
        }
        return parameters.all("query").isEmpty()
                ? new ProtocolRequest(Operation.DESCRIPTION, SparqlRequest.of(""), parameters)
                : query(only(parameters, "query"), parameters);
    }

    /**
     * The operation of a POST request by its Content-Type; empty for a form.
     *
     * @throws HttpFailure 415 for any other type
     */
    static Optional<Operation> announced(Request request) {
        String header = request.header("content-type").orElse("");
        checkCharset(header);
        return switch (MediaTypes.bare(header)) {
            case QUERY_TYPE -> Optional.of(Operation.QUERY);
            case UPDATE_TYPE -> Optional.of(Operation.UPDATE);
            case MediaTypes.FORM -> Optional.empty();
            default ->
                throw new HttpFailure(
                        415,
                        "The Content-Type must be " + QUERY_TYPE + ", " + UPDATE_TYPE + " or " + MediaTypes.FORM + ".");
        };
    }

    /** Reads a POST request whose body is the query or update. */
    static ProtocolRequest direct(Operation operation, Request request, int maxBytes) {
        String text = utf8(request.body().read(maxBytes));
        Parameters parameters = request.parameters();
        return operation == Operation.QUERY ? query(text, parameters) : update(text, parameters);
    }

    /** Reads a POST request whose body is a form. */
    static ProtocolRequest form(Request request, int maxBytes) {
        Parameters parameters =
                request.parameters().and(Parameters.parse(utf8(request.body().read(maxBytes))));
        boolean query = !parameters.all("query").isEmpty();
        boolean update = !parameters.all("update").isEmpty();
        if (query == update) {
            throw new HttpFailure(400, "The form must have exactly one of the fields query and update.");
        }
        return query ? query(only(parameters, "query"), parameters) : update(only(parameters, "update"), parameters);
    }

    private static ProtocolRequest query(String text, Parameters parameters) {
        List<String> defaultGraphs = graphs(parameters, "default-graph-uri");
        List<String> namedGraphs = graphs(parameters, "named-graph-uri");
        return new ProtocolRequest(Operation.QUERY, new SparqlRequest(text, defaultGraphs, namedGraphs), parameters);
    }

    private static ProtocolRequest update(String text, Parameters parameters) {
        List<String> defaultGraphs = graphs(parameters, "using-graph-uri");
        List<String> namedGraphs = graphs(parameters, "using-named-graph-uri");
        return new ProtocolRequest(Operation.UPDATE, new SparqlRequest(text, defaultGraphs, namedGraphs), parameters);
    }

    /** The graphs that a parameter names; clients send it empty for none. */
    private static List<String> graphs(Parameters parameters, String name) {
        return parameters.all(name).stream().filter(graph -> !graph.isBlank()).toList();
    }

    private static String only(Parameters parameters, String name) {
        List<String> all = parameters.all(name);
        if (all.size() > 1) {
            throw new HttpFailure(400, "The parameter " + name + " occurs more than once.");
        }
        return all.getFirst();
    }

    private static void checkCharset(String contentType) {
        for (String parameter : contentType.toLowerCase(Locale.ROOT).split(";", -1)) {
            String text = parameter.strip();
            if (text.startsWith("charset=") && !text.replace("\"", "").equals("charset=utf-8")) {
                throw new HttpFailure(415, "The charset must be UTF-8.");
            }
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new HttpFailure(400, "The body is not valid UTF-8.", e);
        }
    }
}
