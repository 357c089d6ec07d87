package org.demarche.server.data;

import java.util.List;
import org.apache.jena.graph.Node;
import org.demarche.server.http.Answers;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.sparql.SparqlEndpoint;

/**
 * What the SPARQL endpoint can do, for programs that ask it nothing: SPARQL 1.1 Service Description.
 *
 * @param writable whether there is anybody who may change the store
 * @param answers how it is written
 */
public record ServiceDescription(boolean writable, Answers answers) implements Page {

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
    public Response answer(Request request) {
        String endpoint = request.origin() + SparqlEndpoint.PATH;
        Node service = Terms.iri(endpoint + "#service");
        Node dataset = Terms.iri(request.origin() + DatasetDescription.DATASET);
        Node union = Terms.iri(endpoint + "#default-graph");
        Statements statements = new Statements()
                .add(service, Terms.TYPE, Terms.sd("Service"))
                .add(service, Terms.sd("endpoint"), Terms.iri(endpoint))
                .add(service, Terms.sd("supportedLanguage"), Terms.sd("SPARQL11Query"))
                .add(service, Terms.sd("feature"), Terms.sd("UnionDefaultGraph"))
                .add(service, Terms.sd("defaultDataset"), dataset)
                .add(dataset, Terms.TYPE, Terms.sd("Dataset"))
                .add(dataset, Terms.sd("defaultGraph"), union)
                .add(union, Terms.TYPE, Terms.sd("Graph"));
        FORMATS.forEach(format -> statements.add(service, Terms.sd("resultFormat"), Terms.iri(Terms.FORMATS + format)));
        if (writable) {
            statements.add(service, Terms.sd("supportedLanguage"), Terms.sd("SPARQL11Update"));
        }
        return answers.answer(statements.result(), request);
    }
}
