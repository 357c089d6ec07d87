package org.demarche.query.guard;

import java.util.List;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.demarche.query.spill.SpilledRows;
import org.demarche.store.PatchedTdb2Executor;

/**
 * Executes queries as Jena does, but for what cannot be stopped or bounded there: paths, sorting, and the comparison of rows.
 *
 * @param stop called often; throws when it is time to stop
 * @param rows those that are sorted or compared
 */
public record GuardedExecution(Runnable stop, SpilledRows rows) {

    /**
     * Makes the executors of one query.
     *
     * @param tdb2 whether the dataset is one of TDB2's
     */
    public OpExecutorFactory factory(boolean tdb2) {
        return tdb2 ? InTdb2::new : InMemory::new;
    }

    private QueryIterator distinct(OpDistinct distinct, QueryIterator all, ExecutionContext context) {
        boolean ordered = distinct.getSubOp() instanceof OpOrder;
        return rows.distinct(all, ordered ? ((OpOrder) distinct.getSubOp()).getConditions() : List.of(), context);
    }

    private final class InMemory extends OpExecutor {

        InMemory(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return InterruptiblePaths.follow(path, input, execCxt, stop);
        }

        @Override
        protected QueryIterator execute(OpOrder order, QueryIterator input) {
            return rows.sorted(exec(order.getSubOp(), input), order.getConditions(), execCxt);
        }

        @Override
        protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
            return distinct(distinct, exec(distinct.getSubOp(), input), execCxt);
        }
    }

    private final class InTdb2 extends PatchedTdb2Executor {

        InTdb2(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return InterruptiblePaths.follow(path, input, execCxt, stop);
        }

        @Override
        protected QueryIterator execute(OpOrder order, QueryIterator input) {
            return rows.sorted(exec(order.getSubOp(), input), order.getConditions(), execCxt);
        }

        @Override
        protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
            return distinct(distinct, exec(distinct.getSubOp(), input), execCxt);
        }
    }
}
