package org.demarche.server.api;

import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.demarche.query.QueryResult;

/** A table as a graph, in the vocabulary in which the tests of SPARQL give their expected results. */
final class ResultGraph {

    private ResultGraph() {}

    static QueryResult.Triples of(QueryResult.Table table) {
        return new QueryResult.Triples(
                RDFOutput.encodeAsModel(ResultSet.adapt(table.rowSet())).getGraph());
    }
}
