package org.demarche.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/** Makes variables that a query does not use. */
public final class FreshVariables {

    private final String stem;
    private int count;

    /** Makes variables that the query does not have. */
    public FreshVariables(Query query) {
        String text = query.toString();
        String free = "extra";
        while (text.contains(free)) {
            free += "_";
        }
        stem = free;
    }

    /** Another variable. */
    public Var next() {
        count++;
        return Var.alloc(stem + count);
    }
}
