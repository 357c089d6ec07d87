package org.demarche.query.endpoint;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/** Variables that a query does not have yet. */
final class FreshVariables {

    private final String stem;
    private int count;

    FreshVariables(Query query) {
        String text = query.toString();
        String free = "extra";
        while (text.contains(free)) {
            free += "_";
        }
        stem = free;
    }

    Var next() {
        count++;
        return Var.alloc(stem + count);
    }
}
