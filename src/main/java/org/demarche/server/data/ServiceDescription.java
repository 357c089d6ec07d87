package org.demarche.server.data;

import java.util.List;
import org.apache.jena.graph.Node;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.sparql.SparqlEndpoint;

/**
 * Describes the SPARQL endpoint to clients that send no query: SPARQL 1.1 Service Description.
 *
 * @param writable whether the endpoint takes updates
 * @param responses writes RDF
 */
public record ServiceDescription(boolean writable, ResultResponses responses) implements RequestHandler {

    private static final List<String> FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML");

    @Override
    public Response handle(Request request) {
        String endpoint = request.origin() + SparqlEndpoint.PATH;
        Node service = CatalogTerms.iri(endpoint + "#service");
        Node dataset = CatalogTerms.iri(request.origin() + DatasetEndpoint.DATASET);
        Node union = CatalogTerms.iri(endpoint + "#default-graph");
        StatementBuilder statements = new StatementBuilder()
                .add(service, CatalogTerms.TYPE, CatalogTerms.sd("Service"))
                .add(service, CatalogTerms.sd("endpoint"), CatalogTerms.iri(endpoint))
                .add(service, CatalogTerms.sd("supportedLanguage"), CatalogTerms.sd("SPARQL11Query"))
                .add(service, CatalogTerms.sd("feature"), CatalogTerms.sd("UnionDefaultGraph"))
                .add(service, CatalogTerms.sd("defaultDataset"), dataset)
                .add(dataset, CatalogTerms.TYPE, CatalogTerms.sd("Dataset"))
                .add(dataset, CatalogTerms.sd("defaultGraph"), union)
                .add(union, CatalogTerms.TYPE, CatalogTerms.sd("Graph"));
        FORMATS.forEach(format -> statements.add(
                service, CatalogTerms.sd("resultFormat"), CatalogTerms.iri(CatalogTerms.FORMATS + format)));
        if (writable) {
            statements.add(service, CatalogTerms.sd("supportedLanguage"), CatalogTerms.sd("SPARQL11Update"));
        }
        return responses.negotiate(statements.result(), request);
    }
}
