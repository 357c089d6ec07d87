package org.demarche.query.update;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.BoundedEvaluation;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.ExecutionGuard;
import org.demarche.query.guard.InterruptiblePaths;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.query.guard.ValueLimits;
import org.demarche.store.derived.DerivedGraph;

/**
 * Finds out what updates change, without changing it: what goes wrong halfway leaves no trace. Graphs are as large as what was
 * said in one article, so that each that changes can be replaced whole.
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
     * @return the graphs that are other ones afterwards, by name, without the one of what follows from them; those that are
     *     gone are empty
     * @throws QueryException if it cannot be run, or takes too much
     */
    public Map<Node, Graph> changes(UpdateRequest update) {
        ExecutionGuard stop = new ExecutionGuard(signal, limits);
        PendingChanges draft = new PendingChanges(dataset);
        UpdateExec execution = UpdateExec.newBuilder()
                .dataset(draft.dataset())
                .update(update)
                .set(ARQConstants.sysOptimizerFactory, new BoundedEvaluation(new ValueLimits(limits.bytes(), stop)))
                .set(ARQConstants.sysOpExecutorFactory, InterruptiblePaths.factory(false, stop))
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build();
        try {
            stop.run();
            signal.during(
                    () -> {
                        execution.execute();
                        return draft;
                    },
                    execution::abort);
            // Where it was stopped at the wrong moment, Jena may have taken that for the end of the data.
            stop.run();
            Map<Node, Graph> changes = draft.changes();
            // The store works out itself what follows from the others.
            changes.remove(DerivedGraph.NAME);
            return changes;
        } catch (QueryCancelledException e) {
            throw stop.reason();
        } catch (UpdateException e) {
            throw new QueryException(ProblemCode.BAD_QUERY, "the update cannot be carried out: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new QueryException(ProblemCode.QUERY_TOO_COMPLEX, "the update leads too deep");
        }
    }
}
