package org.demarche.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.io.output.ThresholdingOutputStream;
import org.demarche.io.StopSignal;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.result.ResultWriter;

/**
 * Writes query results as responses, in the format that the client prefers.
 *
 * @param maxBytes how long a response may be
 */
public record ResultResponses(int maxBytes) {

    /** The formats of tables and truth values; clients that accept anything get the first. */
    private static final List<ResultFormat> TABLES =
            List.of(ResultFormat.JSON, ResultFormat.XML, ResultFormat.CSV, ResultFormat.TSV);

    /** The formats of tables, with those that clients get only if they name them. */
    private static final List<ResultFormat> ALL_TABLES = List.of(
            ResultFormat.JSON,
            ResultFormat.XML,
            ResultFormat.CSV,
            ResultFormat.TSV,
            ResultFormat.XLSX,
            ResultFormat.MARKDOWN);

    /** The formats of graphs. */
    private static final List<ResultFormat> GRAPHS =
            List.of(ResultFormat.TURTLE, ResultFormat.NTRIPLES, ResultFormat.JSONLD, ResultFormat.RDFXML);

    /** Other media types that clients accept for the formats. */
    private static final List<Alias> OTHER_TYPES = List.of(
            new Alias(MediaTypes.JSON, ResultFormat.JSON),
            new Alias("application/xml", ResultFormat.XML),
            new Alias("text/xml", ResultFormat.XML),
            new Alias(MediaTypes.JSON, ResultFormat.JSONLD),
            new Alias("application/xml", ResultFormat.RDFXML),
            new Alias("text/n3", ResultFormat.TURTLE),
            new Alias("application/x-turtle", ResultFormat.TURTLE),
            new Alias(MediaTypes.TEXT, ResultFormat.NTRIPLES));

    /** Other values of the parameter {@code format}: those of SPARQLWrapper and of other endpoints. */
    private static final List<Alias> ALIASES = List.of(
            new Alias("n3", ResultFormat.TURTLE),
            new Alias("json-ld", ResultFormat.JSONLD),
            new Alias("json", ResultFormat.JSONLD),
            new Alias("rdf+xml", ResultFormat.RDFXML),
            new Alias("xml", ResultFormat.RDFXML));

    private record Alias(String name, ResultFormat format) {}

    /**
     * The result in the format that a parameter {@code format} or {@code output} names, or else in the one that the client prefers.
     *
     * @throws HttpFailure 406 if there is no such format
     */
    public Response negotiate(QueryResult result, Request request) {
        List<ResultFormat> offered = result instanceof QueryResult.Triples ? GRAPHS : TABLES;
        Optional<ResultFormat> named = request.parameters()
                .nonBlank("format")
                .or(() -> request.parameters().nonBlank("output"))
                .map(name -> named(name, offered.equals(TABLES) ? ALL_TABLES : GRAPHS));
        return write(
                result, named.or(() -> accepted(request.accept(), offered)).orElseThrow(() -> notAvailable(offered)));
    }

    /**
     * The result in a format.
     *
     * @throws org.demarche.query.guard.QueryException if the format cannot represent the result
     */
    public Response write(QueryResult result, ResultFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream bounded = bounded(out)) {
            new ResultWriter(ShortNames.DEFAULT, 0).write(result, format, bounded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(format.mediaType(), out.toByteArray());
    }

    private OutputStream bounded(OutputStream out) {
        return new ThresholdingOutputStream(maxBytes, stream -> refuse(), stream -> {
            StopSignal.check();
            return out;
        });
    }

    private void refuse() {
        throw new HttpFailure(503, "The result has more than " + maxBytes + " bytes. Narrow the query or add a LIMIT.");
    }

    private static ResultFormat named(String name, List<ResultFormat> offered) {
        String lower = name.toLowerCase(Locale.ROOT);
        Predicate<ResultFormat> isMeant = format -> format.word().equals(lower)
                || format.mediaType().equals(lower)
                || ending(format).equals(lower);
        return offered.stream()
                .filter(isMeant)
                .findFirst()
                .or(() -> find(ALIASES, lower, offered))
                .or(() -> find(OTHER_TYPES, lower, offered))
                .orElseThrow(() -> notAvailable(offered));
    }

    private static Optional<ResultFormat> find(List<Alias> aliases, String name, List<ResultFormat> offered) {
        return aliases.stream()
                .filter(alias -> alias.name().equals(name) && offered.contains(alias.format()))
                .map(Alias::format)
                .findFirst();
    }

    private static Optional<ResultFormat> accepted(Accept accept, List<ResultFormat> offered) {
        List<Alias> types = Stream.concat(
                        offered.stream().map(format -> new Alias(format.mediaType(), format)),
                        OTHER_TYPES.stream().filter(alias -> offered.contains(alias.format())))
                .toList();
        return accept.best(types.stream().map(Alias::name).toList()).flatMap(type -> find(types, type, offered));
    }

    /** The format with this file extension, the ending of a path. */
    public static Optional<ResultFormat> ofEnding(String ending) {
        return Arrays.stream(ResultFormat.values())
                .filter(format -> ending(format).equals(ending))
                .findFirst();
    }

    /** The file extension of a format; empty for those of the terminal. */
    public static String ending(ResultFormat format) {
        return switch (format) {
            case TEXT -> "";
            case MARKDOWN -> "md";
            case CSV -> "csv";
            case TSV -> "tsv";
            case XLSX -> "xlsx";
            case JSON -> "json";
            case XML -> "xml";
            case TURTLE -> "ttl";
            case TRIG -> "trig";
            case NTRIPLES -> "nt";
            case NQUADS -> "nq";
            case JSONLD -> "jsonld";
            case RDFXML -> "rdf";
        };
    }

    private static HttpFailure notAvailable(List<ResultFormat> offered) {
        String types =
                String.join(", ", offered.stream().map(ResultFormat::mediaType).toList());
        return new HttpFailure(406, "The available formats are " + types + ".");
    }
}
