package org.demarche.query.update;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
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
        return new WithoutNewGraphs(changed);
    }

    /** To delete from a graph that is not there would make it, whatever its name is. */
    private static final class WithoutNewGraphs extends DatasetGraphWrapper implements DatasetGraphWrapperView {

        WithoutNewGraphs(DatasetGraph dataset) {
            super(dataset);
        }

        @Override
        public void delete(Quad quad) {
            if (containsGraph(quad.getGraph())) {
                super.delete(quad);
            }
        }
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

    /** A number that changes whenever a graph is written to. */
    long writes(Node name) {
        if (!changed.containsGraph(name)) {
            return 0;
        }
        Graph graph = changed.getGraph(name);
        return graph instanceof Page page ? page.writes : graph.size();
    }

    /** Whether no statement is left. */
    boolean isEmpty() {
        return Iter.asStream(changed.listGraphNodes())
                .allMatch(name -> changed.getGraph(name).isEmpty());
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createGraphMem();
        GraphUtil.addInto(copy, graph);
        return copy;
    }

    /** A graph that is copied when it is first written to. */
    private static final class Page extends GraphWrapper {

        private Graph current;
        private long writes;

        Page(Graph original) {
            super(original);
            this.current = original;
        }

        boolean isWritten() {
            return writes > 0;
        }

        @Override
        public Graph get() {
            return current;
        }

        private void write() {
            if (writes == 0) {
                current = copy(current);
            }
            writes++;
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
            writes++;
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
