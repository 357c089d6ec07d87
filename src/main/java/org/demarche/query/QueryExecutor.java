package org.demarche.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.io.SpillFiles;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.BoundedEvaluation;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.ExecutionGuard;
import org.demarche.query.guard.GuardedExecution;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.query.guard.QuerySize;
import org.demarche.query.guard.ValueLimits;
import org.demarche.query.spill.SpilledRows;
import org.demarche.store.EmbeddedStore;
import org.demarche.vocabulary.Prefixes;

/** Runs queries on a store within this process, each in a read transaction or in the caller's. */
public final class QueryExecutor implements QueryEngine {

    private final EmbeddedStore store;
    private final QueryLimits limits;
    private final CancellationToken signal;

    /** Runs queries on a store in this process, each within the limits. */
    public QueryExecutor(EmbeddedStore store, QueryLimits limits) {
        this(store, limits, new CancellationToken());
    }

    private QueryExecutor(EmbeddedStore store, QueryLimits limits, CancellationToken signal) {
        this.store = store;
        this.limits = limits;
        this.signal = signal;
    }

    @Override
    public QueryExecutor within(QueryLimits others, CancellationToken other) {
        return new QueryExecutor(store, others, other);
    }

    @Override
    public QueryResult run(Query query) {
        ExecutionGuard stop = new ExecutionGuard(signal, limits);
        try {
            stop.run();
            QuerySize.check(query);
            return store.read(() -> execute(query.isDescribeType() ? DescribeRewriter.of(query) : query, stop));
        } catch (QueryCancelledException e) {
            throw stop.reason();
        } catch (NumberFormatException | ArithmeticException e) {
            // Comes from a literal that Jena recognises as a number or a duration, and then cannot parse.
            throw new QueryException(
                    ProblemCode.VALUE_TOO_LARGE, "a value of the data cannot be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            // Everything that was called has returned, so nothing is left in between.
            throw new QueryException(
                    ProblemCode.QUERY_TOO_COMPLEX, "the query, or a path that it follows, leads too deep");
        } catch (OutOfMemoryError e) {
            throw new QueryException(ProblemCode.RESULT_TOO_LARGE, "the query needs more memory than there is");
        } catch (QueryExceptionHTTP e) {
            throw new QueryException(Problem.of(
                    ProblemCode.SERVICE_FAILED,
                    "query",
                    "a service that the query calls gave no answer: " + e.getMessage(),
                    "Check its address, or call it as SERVICE SILENT."));
        }
    }

    private QueryResult execute(Query query, ExecutionGuard stop) {
        boolean tdb2 = TDBInternal.isBackedByTDB(store.dataset());
        try (SpillFiles files = stop.spillFiles();
                QueryExec execution = store.prepare(query)
                        .set(
                                ARQConstants.sysOptimizerFactory,
                                new BoundedEvaluation(new ValueLimits(limits.bytes(), stop)))
                        .set(
                                ARQConstants.sysOpExecutorFactory,
                                new GuardedExecution(stop, new SpilledRows(limits.rows(), files)).factory(tdb2))
                        .build()) {
            QueryResult result = stop.during(() -> result(query, execution), () -> {
                execution.abort();
                files.discard();
            });
            // If the query was stopped at the wrong moment, Jena may have mistaken that for the end of the data.
            stop.run();
            return result;
        } catch (RuntimeException e) {
            // Or it has closed something that was still being read, such as a sort. That is not an error if the query
            // was
            // stopped.
            stop.run();
            throw e;
        }
    }

    private QueryResult result(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            return table(execution.select());
        }
        if (query.isAskType()) {
            return new QueryResult.Answer(execution.ask());
        }
        return triples(execution.constructTriples());
    }

    private QueryResult.Table table(RowSet rows) {
        List<Binding> kept = new ArrayList<>();
        long bytes = 0;
        while (rows.hasNext()) {
            // A store's own rows may be readable only while the transaction lasts.
            Binding row = rows.next().detach();
            kept.add(row);
            bytes += bytes(row);
            limits.checkSize(kept.size(), bytes);
        }
        List<String> columns = rows.getResultVars().stream()
                .map(variable -> variable.getVarName())
                .toList();
        return new QueryResult.Table(columns, kept);
    }

    private QueryResult.Triples triples(Iterator<Triple> triples) {
        Graph graph = GraphFactory.createGraphMem();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        long bytes = 0;
        while (triples.hasNext()) {
            Triple triple = triples.next();
            graph.add(triple);
            bytes += bytes(triple.getSubject()) + bytes(triple.getPredicate()) + bytes(triple.getObject());
            limits.checkSize(graph.size(), bytes);
        }
        return new QueryResult.Triples(graph);
    }

    private static long bytes(Binding row) {
        long bytes = 0;
        for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
            bytes += bytes(row.get(variables.next()));
        }
        return bytes;
    }

    private static int bytes(Node term) {
        return term.isLiteral()
                ? term.getLiteralLexicalForm().length()
                : term.isURI() ? term.getURI().length() : 8;
    }
}
