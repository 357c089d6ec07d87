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
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.result.ResultWriter;

/**
 * Results in the formats of the web.
 *
 * @param mostBytes how long an answer may be
 */
public record ResultResponses(int mostBytes) {

    /** What tables and truth values are offered in; the first to those who take anything. */
    private static final List<ResultFormat> TABLES =
            List.of(ResultFormat.JSON, ResultFormat.XML, ResultFormat.CSV, ResultFormat.TSV);

    /** What graphs are offered in. */
    private static final List<ResultFormat> GRAPHS =
            List.of(ResultFormat.TURTLE, ResultFormat.NTRIPLES, ResultFormat.JSONLD, ResultFormat.RDFXML);

    /** More general types by which people ask for the formats. */
    private static final List<General> GENERAL = List.of(
            new General(MediaTypes.JSON, ResultFormat.JSON),
            new General("application/xml", ResultFormat.XML),
            new General("text/xml", ResultFormat.XML),
            new General(MediaTypes.JSON, ResultFormat.JSONLD),
            new General("application/xml", ResultFormat.RDFXML),
            new General("text/n3", ResultFormat.TURTLE),
            new General("application/x-turtle", ResultFormat.TURTLE),
            new General(MediaTypes.TEXT, ResultFormat.NTRIPLES));

    private record General(String type, ResultFormat format) {}

    /**
     * The result in the format that the client likes best.
     *
     * @throws HttpFailure 406 if it takes none of those that there are, 400 if its parameter {@code format} names none
     */
    public Response negotiate(QueryResult result, Request request) {
        List<ResultFormat> offered = result instanceof QueryResult.Triples ? GRAPHS : TABLES;
        Optional<ResultFormat> named = request.parameters()
                .filled("format")
                .or(() -> request.parameters().filled("output"))
                .map(word -> named(word, offered));
        return write(result, named.or(() -> accepted(request.accept(), offered)).orElseThrow(() -> none(offered)));
    }

    /**
     * The result in a format.
     *
     * @throws org.demarche.query.guard.QueryException if the format cannot hold it, or the answer is too long
     */
    public Response write(QueryResult result, ResultFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream bounded = new BoundedOutput(out, mostBytes)) {
            new ResultWriter(ShortNames.DEFAULT, 0).write(result, format, bounded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(format.mediaType(), out.toByteArray());
    }

    private static ResultFormat named(String word, List<ResultFormat> offered) {
        String lower = word.toLowerCase(Locale.ROOT);
        Predicate<ResultFormat> isMeant = format -> format.word().equals(lower)
                || format.mediaType().equals(lower)
                || ending(format).equals(lower);
        return offered.stream().filter(isMeant).findFirst().orElseThrow(() -> none(offered));
    }

    private static Optional<ResultFormat> accepted(Accept accept, List<ResultFormat> offered) {
        List<General> types = java.util.stream.Stream.concat(
                        offered.stream().map(format -> new General(format.mediaType(), format)),
                        GENERAL.stream().filter(general -> offered.contains(general.format())))
                .toList();
        return accept.best(types.stream().map(General::type).toList())
                .flatMap(type ->
                        types.stream().filter(each -> each.type().equals(type)).findFirst())
                .map(General::format);
    }

    /** The format that a path with this ending asks for. */
    public static Optional<ResultFormat> ofEnding(String ending) {
        return Arrays.stream(ResultFormat.values())
                .filter(format -> ending(format).equals(ending))
                .findFirst();
    }

    /** What paths end with that ask for a format; empty for those that are for terminals. */
    public static String ending(ResultFormat format) {
        return switch (format) {
            case TEXT -> "";
            case MARKDOWN -> "md";
            case CSV -> "csv";
            case TSV -> "tsv";
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

    private static HttpFailure none(List<ResultFormat> offered) {
        String types =
                String.join(", ", offered.stream().map(ResultFormat::mediaType).toList());
        return new HttpFailure(406, "There is " + types + ".");
    }
}
