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
 * What a client wants of an endpoint, by the SPARQL 1.1 Protocol, sections 2.1 and 2.2.
 *
 * @param operation what is to be done
 * @param sparql with what; empty text for a description
 * @param parameters of the address and of the form, if there is one
 */
record ProtocolRequest(Operation operation, SparqlRequest sparql, Parameters parameters) {

    static final String QUERY_TYPE = "application/sparql-query";
    static final String UPDATE_TYPE = "application/sparql-update";

    /** What a call is for. */
    enum Operation {
        DESCRIPTION,
        QUERY,
        UPDATE
    }

    /** Reads a GET request. */
    static ProtocolRequest get(Request request) {
        Parameters parameters = request.parameters();
        if (!parameters.all("update").isEmpty()) {
            throw new HttpFailure(400, "An update is sent by POST.");
        }
        return parameters.all("query").isEmpty()
                ? new ProtocolRequest(Operation.DESCRIPTION, SparqlRequest.of(""), parameters)
                : query(only(parameters, "query"), parameters);
    }

    /**
     * Which operation a POST request is, as far as can be told without its body; empty for a form.
     *
     * @throws HttpFailure 415 if it can be neither
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
                        415, "The body is " + QUERY_TYPE + ", " + UPDATE_TYPE + " or " + MediaTypes.FORM + ".");
        };
    }

    /** Reads a POST request whose body is the operation's text. */
    static ProtocolRequest direct(Operation operation, Request request, int most) {
        String text = utf8(request.body().read(most));
        Parameters parameters = request.parameters();
        return operation == Operation.QUERY ? query(text, parameters) : update(text, parameters);
    }

    /** Reads a POST request whose body is a form. */
    static ProtocolRequest form(Request request, int most) {
        Parameters parameters =
                request.parameters().and(Parameters.parse(utf8(request.body().read(most))));
        boolean query = !parameters.all("query").isEmpty();
        boolean update = !parameters.all("update").isEmpty();
        if (query == update) {
            throw new HttpFailure(400, "The form has one field of two: query or update.");
        }
        return query ? query(only(parameters, "query"), parameters) : update(only(parameters, "update"), parameters);
    }

    private static ProtocolRequest query(String text, Parameters parameters) {
        List<String> asDefault = parameters.all("default-graph-uri");
        List<String> named = parameters.all("named-graph-uri");
        return new ProtocolRequest(Operation.QUERY, new SparqlRequest(text, asDefault, named), parameters);
    }

    private static ProtocolRequest update(String text, Parameters parameters) {
        List<String> asDefault = parameters.all("using-graph-uri");
        List<String> named = parameters.all("using-named-graph-uri");
        return new ProtocolRequest(Operation.UPDATE, new SparqlRequest(text, asDefault, named), parameters);
    }

    private static String only(Parameters parameters, String name) {
        List<String> all = parameters.all(name);
        if (all.size() > 1) {
            throw new HttpFailure(400, "There is more than one " + name + ".");
        }
        return all.getFirst();
    }

    private static void checkCharset(String contentType) {
        for (String parameter : contentType.toLowerCase(Locale.ROOT).split(";", -1)) {
            String text = parameter.strip();
            if (text.startsWith("charset=") && !text.replace("\"", "").equals("charset=utf-8")) {
                throw new HttpFailure(415, "SPARQL is sent in UTF-8.");
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
            throw new HttpFailure(400, "The body is not UTF-8.", e);
        }
    }
}
