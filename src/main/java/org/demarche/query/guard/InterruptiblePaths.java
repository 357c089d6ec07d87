package org.demarche.query.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.demarche.store.PatchedTdb2Executor;

/**
 * Follows property paths in such a way that they can be stopped. Jena looks for a stop between two rows; but one path, from one
 * entity on, can lead through a whole graph many times, all before the first row.
 */
public final class InterruptiblePaths {

    private InterruptiblePaths() {}

    /**
     * Runs queries as always, but for paths.
     *
     * @param tdb2 whether the dataset is one of TDB2's
     * @param stop called often; throws when it is time to stop
     */
    public static OpExecutorFactory factory(boolean tdb2, Runnable stop) {
        return tdb2 ? context -> new InTdb2(context, stop) : context -> new InMemory(context, stop);
    }

    private static QueryIterator follow(OpPath path, QueryIterator input, ExecutionContext context, Runnable stop) {
        Graph watched = new Watched(context.getActiveGraph(), stop);
        ExecutionContext other = ExecutionContext.copyChangeActiveGraph(context, watched);
        return new QueryIterPath(path.getTriplePath(), input, other);
    }

    private static final class InMemory extends OpExecutor {
        private final Runnable stop;

        InMemory(ExecutionContext context, Runnable stop) {
            super(context);
            this.stop = stop;
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return follow(path, input, execCxt, stop);
        }
    }

    private static final class InTdb2 extends PatchedTdb2Executor {
        private final Runnable stop;

        InTdb2(ExecutionContext context, Runnable stop) {
            super(context);
            this.stop = stop;
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return follow(path, input, execCxt, stop);
        }
    }

    /** A graph whose iterators check for cancellation. */
    private static final class Watched extends GraphWrapper {
        private final Runnable stop;

        Watched(Graph graph, Runnable stop) {
            super(graph);
            this.stop = stop;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return watched(super.find(pattern));
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            return watched(super.find(subject, predicate, object));
        }

        private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
            stop.run();
            return found.mapWith(triple -> {
                stop.run();
                return triple;
            });
        }
    }
}
