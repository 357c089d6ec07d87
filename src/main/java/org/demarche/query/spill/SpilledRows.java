package org.demarche.query.spill;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.data.DistinctDataBag;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.demarche.io.SpillFiles;

/**
 * The rows of one query that are sorted or compared. Jena's own classes for this write files that others can read, and leave those of
 * a query that was stopped.
 *
 * @param most how many rows are held in memory
 * @param files for the others
 */
public record SpilledRows(long most, SpillFiles files) {

    /** The rows in order. */
    public QueryIterator sorted(QueryIterator rows, List<SortCondition> order, ExecutionContext context) {
        return new OrderedRows(rows, new SortedBag(new BindingComparator(order, context)), context);
    }

    /**
     * Each row once.
     *
     * @param order in which the rows come, and which is kept; may be empty
     */
    public QueryIterator distinct(QueryIterator rows, List<SortCondition> order, ExecutionContext context) {
        return new DistinctRows(rows, most, new DistinctBag(new BindingComparator(order, context)), context);
    }

    private final class SortedBag extends SortedDataBag<Binding> {

        SortedBag(Comparator<Binding> order) {
            super(new ThresholdPolicyCount<>(most), SerializationFactoryFinder.bindingSerializationFactory(), order);
        }

        @Override
        protected OutputStream getSpillStream() throws IOException {
            File file = files.create();
            registerSpillFile(file);
            return files.output(file);
        }

        @Override
        protected Iterator<Binding> getInputIterator(File file) {
            return serializationFactory.createDeserializer(files.input(file));
        }
    }

    private final class DistinctBag extends DistinctDataBag<Binding> {

        DistinctBag(Comparator<Binding> order) {
            super(new ThresholdPolicyCount<>(most), SerializationFactoryFinder.bindingSerializationFactory(), order);
        }

        @Override
        protected OutputStream getSpillStream() throws IOException {
            File file = files.create();
            registerSpillFile(file);
            return files.output(file);
        }

        @Override
        protected Iterator<Binding> getInputIterator(File file) {
            return serializationFactory.createDeserializer(files.input(file));
        }
    }
}
