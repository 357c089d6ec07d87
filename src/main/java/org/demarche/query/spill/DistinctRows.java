package org.demarche.query.spill;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.atlas.data.DistinctDataBag;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/** Each row once. The first ones are given as they come; once too many are remembered, the rest is read before any of it is given. */
final class DistinctRows extends QueryIter1 {

    private final long most;
    private final DistinctDataBag<Binding> bag;
    private final Set<Binding> seen = new HashSet<>();
    private @Nullable Binding next;
    private @Nullable Iterator<Binding> rest;

    DistinctRows(QueryIterator rows, long most, DistinctDataBag<Binding> bag, ExecutionContext context) {
        super(rows, context);
        this.most = most;
        this.bag = bag;
    }

    @Override
    protected boolean hasNextBinding() {
        if (next == null) {
            next = rest == null ? first() : after(rest);
        }
        return next != null;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return row;
    }

    private @Nullable Binding first() {
        Binding row = unseen();
        if (row == null || seen.size() < most) {
            if (row != null) {
                seen.add(row);
            }
            return row;
        }
        for (Binding more = row; more != null; more = unseen()) {
            bag.add(more);
        }
        rest = bag.iterator();
        return after(rest);
    }

    private static @Nullable Binding after(Iterator<Binding> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    /** The next row that is not among the first ones; null at the end. Variables of Jena's own are left out. */
    private @Nullable Binding unseen() {
        while (getInput().hasNext()) {
            Binding row = new BindingProjectNamed(getInput().next());
            if (!seen.contains(row)) {
                return row;
            }
        }
        return null;
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
