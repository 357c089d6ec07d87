package org.demarche.query.catalogue;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The {@code LIMIT} of a query that a parameter sets: its own or, where it has none, those of its sub-selects, so that a query
 * can choose what it is about before it fetches the rest.
 */
public final class RowLimit extends ElementVisitorBase {

    private final long limit;
    private boolean found;

    private RowLimit(long limit) {
        this.limit = limit;
    }

    /** Whether there is one to set. */
    static boolean isIn(Query query) {
        return query.hasLimit() || new RowLimit(0).foundIn(copy(query));
    }

    /** The query with another limit; the given one stays as it is. */
    public static Query set(Query query, long limit) {
        Query copy = copy(query);
        if (copy.hasLimit()) {
            copy.setLimit(limit);
        } else {
            new RowLimit(limit).foundIn(copy);
        }
        return copy;
    }

    /** Jena's own copy shares the sub-selects. */
    private static Query copy(Query query) {
        return QueryFactory.create(query.toString(), Syntax.syntaxSPARQL_11);
    }

    private boolean foundIn(Query query) {
        ElementWalker.walk(query.getQueryPattern(), this);
        return found;
    }

    @Override
    public void visit(ElementSubQuery element) {
        Query query = element.getQuery();
        if (query.hasLimit()) {
            query.setLimit(limit);
            found = true;
        }
        foundIn(query);
    }
}
