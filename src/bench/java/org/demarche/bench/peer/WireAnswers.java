package org.demarche.bench.peer;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.query.QueryResult;

/** Answers as they come from another process: SPARQL's JSON, or N-Triples. */
final class WireAnswers {

    static final String TABLE = "application/sparql-results+json";
    static final String TRIPLES = "application/n-triples";

    private WireAnswers() {}

    /** The format in which the answer to a query can be had. */
    static String format(String sparql) {
        return QueryFactory.create(sparql).isConstructType() ? TRIPLES : TABLE;
    }

    static List<List<String>> rows(String format, byte[] answer) {
        if (format.equals(TRIPLES)) {
            Graph graph = GraphFactory.createGraphMem();
            RDFParser.source(new ByteArrayInputStream(answer))
                    .lang(Lang.NTRIPLES)
                    .parse(graph);
            return DemarchePeer.rows(new QueryResult.Triples(graph));
        }
        RowSet rows = RowSet.adapt(ResultSetFactory.fromJSON(new ByteArrayInputStream(answer)));
        List<Binding> bindings = new ArrayList<>();
        rows.forEachRemaining(bindings::add);
        List<String> columns = rows.getResultVars().stream()
                .map(variable -> variable.getVarName())
                .toList();
        return DemarchePeer.rows(new QueryResult.Table(columns, bindings));
    }
}
