package org.demarche.query.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Follows property paths in such a way that they can be stopped. Jena looks for a stop between two rows; but one path, from one
 * entity on, can lead through a whole graph many times, all before the first row.
 */
final class InterruptiblePaths {

    private InterruptiblePaths() {}

    /** @param stop called often; throws when it is time to stop */
    static QueryIterator follow(OpPath path, QueryIterator input, ExecutionContext context, Runnable stop) {
        Graph watched = new Watched(context.getActiveGraph(), stop);
        ExecutionContext other = ExecutionContext.copyChangeActiveGraph(context, watched);
        return new QueryIterPath(path.getTriplePath(), input, other);
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
