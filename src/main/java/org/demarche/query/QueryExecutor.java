package org.demarche.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.rdf.Prefixes;
import org.demarche.store.EmbeddedStore;

/** Runs queries on a store within this process, each in a read transaction or in the caller's. */
public final class QueryExecutor implements QueryEngine {

    private final EmbeddedStore store;
    private final QueryLimits limits;

    public QueryExecutor(EmbeddedStore store, QueryLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    @Override
    public QueryResult run(Query query) {
        try {
            return store.read(() -> execute(query));
        } catch (QueryCancelledException e) {
            throw limits.tooSlow();
        } catch (QueryExceptionHTTP e) {
            throw new QueryException(Problem.of(
                    ProblemCode.SERVICE_FAILED,
                    "query",
                    "a service that the query calls gave no answer: " + e.getMessage(),
                    "Check its address, or call it as SERVICE SILENT."));
        }
    }

    @Override
    public QueryExecutor within(QueryLimits others) {
        return new QueryExecutor(store, others);
    }

    private QueryResult execute(Query query) {
        try (QueryExec execution = store.prepare(query)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            if (query.isSelectType()) {
                return table(execution.select());
            }
            if (query.isAskType()) {
                return new QueryResult.Answer(execution.ask());
            }
            return triples(query.isConstructType() ? execution.constructTriples() : execution.describeTriples());
        }
    }

    private QueryResult.Table table(RowSet rows) {
        List<Binding> kept = new ArrayList<>();
        while (rows.hasNext()) {
            // A store's own rows may be readable only while the transaction lasts.
            kept.add(rows.next().detach());
            limits.checkRows(kept.size());
        }
        List<String> columns = rows.getResultVars().stream()
                .map(variable -> variable.getVarName())
                .toList();
        return new QueryResult.Table(columns, kept);
    }

    private QueryResult.Triples triples(Iterator<Triple> triples) {
        Graph graph = GraphFactory.createGraphMem();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        while (triples.hasNext()) {
            graph.add(triples.next());
            limits.checkRows(graph.size());
        }
        return new QueryResult.Triples(graph);
    }
}
