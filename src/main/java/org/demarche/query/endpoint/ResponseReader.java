package org.demarche.query.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.query.QueryResult;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.remote.EndpointResponse;
import org.demarche.vocabulary.Prefixes;

/** Reads what an endpoint answers, to its end or to the limits. */
final class ResponseReader {

    private final QueryLimits limits;

    ResponseReader(QueryLimits limits) {
        this.limits = limits;
    }

    QueryResult.Table table(EndpointResponse answer) throws IOException {
        try (InputStream body = answer.body()) {
            RowSet rows = results(answer, body).rowSet();
            List<Binding> kept = new ArrayList<>();
            while (rows.hasNext()) {
                kept.add(rows.next());
                limits.checkRows(kept.size());
            }
            return new QueryResult.Table(
                    rows.getResultVars().stream().map(Var::getVarName).toList(), kept);
        }
    }

    QueryResult.Answer truth(EndpointResponse answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new QueryResult.Answer(results(answer, body).booleanResult());
        }
    }

    QueryResult.Triples triples(EndpointResponse answer) throws IOException {
        Graph graph = GraphFactory.createGraphMem();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        try (InputStream body = answer.body()) {
            RDFParser.source(body)
                    .lang(answer.format())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .checking(false)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            graph.add(triple);
                            limits.checkRows(graph.size());
                        }
                    });
        }
        return new QueryResult.Triples(graph);
    }

    private static QueryExecResult results(EndpointResponse answer, InputStream body) {
        return RowSetReader.createReader(answer.format()).readAny(body, ARQ.getContext());
    }
}
