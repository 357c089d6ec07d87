package org.demarche.query.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The {@code LIMIT} that a parameter sets: that of the query or, if it has none, those of its subqueries, so that a query can
 * select its subjects before it fetches the rest.
 */
public final class RowLimit {

    private RowLimit() {}

    /** Whether a query has a limit to set. */
    static boolean isIn(Query query) {
        return query.hasLimit() || !limited(query).isEmpty();
    }

    /** A copy of the query with another limit. */
    public static Query set(Query query, long limit) {
        // Unlike a shallow copy, this one does not share its subqueries.
        Query copy = QueryTransformOps.transform(query, new ElementTransformCopyBase());
        if (copy.hasLimit()) {
            copy.setLimit(limit);
        } else {
            limited(copy).forEach(subquery -> subquery.setLimit(limit));
        }
        return copy;
    }

    /** All subqueries with a limit, at any depth. */
    private static List<Query> limited(Query query) {
        List<Query> found = new ArrayList<>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery element) {
                Query subquery = element.getQuery();
                if (subquery.hasLimit()) {
                    found.add(subquery);
                }
                found.addAll(limited(subquery));
            }
        });
        return found;
    }
}
