package org.demarche.query.spill;

import java.util.Iterator;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/** Rows in order: all of them are read before the first is given. */
final class OrderedRows extends QueryIter1 {

    private final SortedDataBag<Binding> bag;
    private @Nullable Iterator<Binding> sorted;

    OrderedRows(QueryIterator rows, SortedDataBag<Binding> bag, ExecutionContext context) {
        super(rows, context);
        this.bag = bag;
    }

    @Override
    protected boolean hasNextBinding() {
        return sorted().hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return sorted().next();
    }

    private Iterator<Binding> sorted() {
        Iterator<Binding> known = sorted;
        if (known == null) {
            bag.addAll(getInput());
            known = bag.iterator();
            sorted = known;
        }
        return known;
    }

    @Override
    protected void requestSubCancel() {
        bag.cancel();
    }

    @Override
    protected void closeSubIterator() {
        bag.close();
    }
}
