package org.demarche.query.update;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A dataset as it would be after changes that are not made yet. Its default graph is the union of its graphs. */
final class PendingChanges {

    private final DatasetGraph original;
    private final DatasetGraph changed;

    /** @param original is only read */
    PendingChanges(DatasetGraph original) {
        this.original = original;
        DatasetGraph[] self = new DatasetGraph[1];
        changed = DatasetGraphFactory.createGeneral(new Union(self));
        self[0] = changed;
        original.listGraphNodes().forEachRemaining(name -> changed.addGraph(name, new Page(original.getGraph(name))));
    }

    /** To be read and changed by one thread. */
    DatasetGraph dataset() {
        return changed;
    }

    /** The graphs that have become other ones, by name; those that are gone are empty. */
    Map<Node, Graph> changes() {
        Map<Node, Graph> changes = new HashMap<>();
        changed.listGraphNodes().forEachRemaining(name -> {
            Graph graph = changed.getGraph(name);
            boolean same = graph instanceof Page page && !page.isWritten();
            if (!same) {
                changes.put(name, copy(graph));
            }
        });
        original.listGraphNodes().forEachRemaining(name -> {
            if (!changed.containsGraph(name)) {
                changes.put(name, GraphFactory.createGraphMem());
            }
        });
        return changes;
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createGraphMem();
        GraphUtil.addInto(copy, graph);
        return copy;
    }

    /** A graph that is copied when it is first written to. */
    private static final class Page extends GraphWrapper {

        private Graph current;
        private boolean written;

        Page(Graph original) {
            super(original);
            this.current = original;
        }

        boolean isWritten() {
            return written;
        }

        @Override
        public Graph get() {
            return current;
        }

        private void write() {
            if (!written) {
                current = copy(current);
                written = true;
            }
        }

        @Override
        public void add(Triple triple) {
            write();
            super.add(triple);
        }

        @Override
        public void delete(Triple triple) {
            write();
            super.delete(triple);
        }

        @Override
        public void clear() {
            current = GraphFactory.createGraphMem();
            written = true;
        }

        @Override
        public void remove(Node subject, Node predicate, Node object) {
            write();
            super.remove(subject, predicate, object);
        }
    }

    /** Holds nothing itself, so that there is nothing to clear. */
    private static final class Union extends GraphWrapper {

        private final DatasetGraph[] dataset;

        Union(DatasetGraph[] dataset) {
            super(Graph.emptyGraph);
            this.dataset = dataset;
        }

        @Override
        public Graph get() {
            return dataset[0] == null ? super.get() : GraphView.createUnionGraph(dataset[0]);
        }

        @Override
        public void clear() {
            // see above
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            return get().find(subject, predicate, object);
        }
    }
}
