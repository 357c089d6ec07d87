package org.demarche.query.update;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.demarche.io.SpillFiles;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.BoundedEvaluation;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.ExecutionGuard;
import org.demarche.query.guard.GuardedExecution;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.query.guard.ValueLimits;
import org.demarche.query.spill.SpilledRows;
import org.demarche.store.derived.DerivedGraph;

/**
 * Computes the changes of updates without making them, so that a failure halfway leaves no trace. A graph has the statements
 * of one article and is small, so each changed graph can be replaced as a whole.
 */
public final class UpdateExecutor {

    private final DatasetGraph dataset;
    private final QueryLimits limits;
    private final CancellationToken signal;

    /** @param dataset is read only, within the caller's transaction */
    public UpdateExecutor(DatasetGraph dataset, QueryLimits limits, CancellationToken signal) {
        this.dataset = dataset;
        this.limits = limits;
        this.signal = signal;
    }

    /**
     * Runs an update on a draft of the dataset.
     *
     * @return the graphs that the update changes, by name, without the derived graph; removed graphs are empty
     * @throws QueryException if it cannot be run, or takes too much
     */
    public Map<Node, Graph> changes(UpdateRequest update) {
        ExecutionGuard stop = new ExecutionGuard(signal, limits);
        PendingChanges pending = new PendingChanges(dataset);
        try {
            for (Update operation : update.getOperations()) {
                stop.run();
                long before = pending.writes(DerivedGraph.NAME);
                run(new UpdateRequest(operation), pending, stop);
                if (hasWhere(operation) && pending.writes(DerivedGraph.NAME) != before && !pending.isEmpty()) {
                    throw new QueryException(PublicUpdate.DERIVED);
                }
            }
            // Jena may take an interruption for the end of the data.
            stop.run();
            Map<Node, Graph> changes = pending.changes();
            // The store derives this graph itself.
            changes.remove(DerivedGraph.NAME);
            return changes;
        } catch (QueryCancelledException e) {
            throw stop.reason();
        } catch (UpdateException e) {
            throw new QueryException(Problem.of(
                    ProblemCode.BAD_QUERY,
                    "query",
                    "the update failed: " + e.getMessage(),
                    "Name a graph that exists, or add SILENT."));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new QueryException(
                    ProblemCode.VALUE_TOO_LARGE, "a value of the data cannot be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new QueryException(ProblemCode.QUERY_TOO_COMPLEX, "the update is nested too deeply");
        }
    }

    private static boolean hasWhere(Update operation) {
        return operation instanceof UpdateModify || operation instanceof UpdateDeleteWhere;
    }

    /** Runs one operation. Jena cancels all operations of an execution after the first one that has a WHERE. */
    private void run(UpdateRequest operation, PendingChanges pending, ExecutionGuard stop) {
        try (SpillFiles files = stop.spillFiles()) {
            OpExecutorFactory operators =
                    new GuardedExecution(stop, new SpilledRows(limits.rows(), files)).factory(false);
            UpdateExec execution = UpdateExec.newBuilder()
                    .dataset(pending.dataset())
                    .update(operation)
                    .set(ARQConstants.sysOptimizerFactory, new BoundedEvaluation(new ValueLimits(limits.bytes(), stop)))
                    .set(ARQConstants.sysOpExecutorFactory, operators)
                    .build();
            stop.during(
                    () -> {
                        execution.execute();
                        return pending;
                    },
                    () -> {
                        execution.abort();
                        files.discard();
                    });
        }
    }
}
