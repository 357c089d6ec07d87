package org.demarche.server.pages.sparql;

import java.util.List;
import org.apache.jena.query.Query;
import org.demarche.query.QueryResult;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.update.SparqlRequest;
import org.demarche.server.pages.parts.ResultTable;
import org.demarche.server.pages.parts.ResultText;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.StoreReader;
import org.jspecify.annotations.Nullable;

/**
 * A result as the SPARQL page shows it.
 *
 * @param truth of an ASK query
 * @param count of statements of a CONSTRUCT or DESCRIBE query
 * @param text the result in Turtle, or in JSON
 * @param table of a SELECT query
 * @param downloads the formats in which the endpoint has it
 * @param hints names in the query that the data does not have
 */
public record SparqlResult(
        @Nullable Boolean truth,
        @Nullable String count,
        @Nullable String text,
        @Nullable ResultTable table,
        List<Download> downloads,
        List<String> hints) {

    private static final List<Download> GRAPHS = List.of(
            new Download("Turtle", "turtle", "ttl"),
            new Download("N-Triples", "ntriples", "nt"),
            new Download("JSON-LD", "jsonld", "jsonld"),
            new Download("RDF/XML", "rdfxml", "rdf"));

    private static final List<Download> ANSWERS = List.of(
            new Download("JSON", "json", "json"),
            new Download("XML", "xml", "xml"),
            new Download("CSV", "csv", "csv"),
            new Download("TSV", "tsv", "tsv"),
            new Download("Excel", "xlsx", "xlsx"),
            new Download("Markdown", "markdown", "md"));

    /**
     * A format of the endpoint.
     *
     * @param label what people call it
     * @param format value of the parameter {@code format}
     * @param extension of the file
     */
    public record Download(String label, String format, String extension) {}

    /**
     * Runs a query.
     *
     * @throws org.demarche.query.guard.QueryException if it is invalid or exceeds a limit
     */
    public static SparqlResult of(String text, StoreReader reader, SearchIndex index) {
        SparqlRequest request = SparqlRequest.of(text);
        QueryResult result = reader.store().sparql(request);
        Query query = request.publicQuery(reader.names().base());
        List<String> hints = new UnknownTerms(reader, index).hints(query);
        return switch (result) {
            case QueryResult.Answer answer -> new SparqlResult(answer.value(), null, null, null, ANSWERS, hints);
            case QueryResult.Triples triples ->
                new SparqlResult(
                        null,
                        count(triples.graph().size()),
                        ResultText.of(triples, ResultFormat.TURTLE, reader.names()),
                        null,
                        GRAPHS,
                        hints);
            case QueryResult.Table table ->
                new SparqlResult(
                        null,
                        null,
                        ResultText.of(table, ResultFormat.JSON, reader.names()),
                        ResultTable.withLabels(
                                table,
                                "Rows of the result",
                                reader.names(),
                                reader.links(),
                                new TermLabels(index, reader.names())),
                        ANSWERS,
                        hints);
        };
    }

    private static String count(int statements) {
        return statements + (statements == 1 ? " statement" : " statements");
    }
}
