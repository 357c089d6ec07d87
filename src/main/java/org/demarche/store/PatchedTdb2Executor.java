package org.demarche.store;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor of queries without a fault of it (seen in Jena 6.0.0): where what comes before a pattern of several triples
 * gives no rows, it fails with "Peek iterator is already empty" instead of giving none itself.
 */
public class PatchedTdb2Executor extends OpExecutorTDB2 {

    /** Executes within a context of TDB2. */
    public PatchedTdb2Executor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        boolean ofPattern = filter.getSubOp() instanceof OpBGP || filter.getSubOp() instanceof OpQuadPattern;
        return ofPattern && !input.hasNext() ? input : super.execute(filter, input);
    }
}
