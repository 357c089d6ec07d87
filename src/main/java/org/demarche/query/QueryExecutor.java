package org.demarche.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.rdf.Prefixes;

/**
 * Runs queries on a dataset whose default graph is the union of its named graphs. Results are complete when they are
 * returned, so that none that was cut short can be taken for a whole one.
 */
public final class QueryExecutor {

    private final DatasetGraph dataset;
    private final QueryLimits limits;

    public QueryExecutor(DatasetGraph dataset, QueryLimits limits) {
        this.dataset = dataset;
        this.limits = limits;
    }

    /**
     * Runs a query in a read transaction.
     *
     * @throws QueryException if it takes longer, or gives more, than is allowed
     */
    public QueryResult run(Query query) {
        try {
            return dataset.supportsTransactions() ? Txn.calculateRead(dataset, () -> execute(query)) : execute(query);
        } catch (QueryCancelledException e) {
            throw new QueryException(Problem.of(
                    ProblemCode.QUERY_TIMEOUT,
                    "query",
                    "the query took longer than " + limits.time().toMillis() + " ms",
                    ProblemCode.QUERY_TIMEOUT.mend()));
        } catch (QueryExceptionHTTP e) {
            throw new QueryException(Problem.of(
                    ProblemCode.SERVICE_FAILED,
                    "query",
                    "a service that the query calls gave no answer: " + e.getMessage(),
                    "Check its address, or call it as SERVICE SILENT."));
        }
    }

    private QueryResult execute(Query query) {
        QueryExecBuilder builder =
                QueryExec.dataset(dataset).query(query).timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        if (query.hasDatasetDescription()) {
            // TDB2 would answer from the union although the query names the graphs to ask.
            builder.set(TDB2.symUnionDefaultGraph, false);
        }
        try (QueryExec execution = builder.build()) {
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
            checkSize(kept.size());
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
            checkSize(graph.size());
        }
        return new QueryResult.Triples(graph);
    }

    private void checkSize(long size) {
        if (size > limits.rows()) {
            throw new QueryException(Problem.of(
                    ProblemCode.RESULT_TOO_LARGE,
                    "query",
                    "the result has more than " + limits.rows() + " rows",
                    ProblemCode.RESULT_TOO_LARGE.mend()));
        }
    }
}
