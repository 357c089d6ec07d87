package org.demarche.query;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.demarche.query.guard.NestedQueries;

/**
 * Makes one condition of those of each HAVING, with the same meaning. Where there are several, a copy of a query with other terms has the
 * first one several times; and where one is a mere variable or value, the text of the query cannot be parsed (both seen in Jena 6.0.0).
 */
public final class HavingConditions extends NestedQueries {

    private HavingConditions() {}

    /** Changes a query, and those within it. */
    public static void join(Query query) {
        new HavingConditions().walk(query);
    }

    @Override
    protected void visit(Query query) {
        List<Expr> conditions = query.getHavingExprs();
        conditions.stream()
                .reduce(E_LogicalAnd::new)
                .map(all -> all.isFunction() ? all : new E_LogicalAnd(NodeValue.TRUE, all))
                .ifPresent(all -> {
                    conditions.clear();
                    conditions.add(all);
                });
    }
}
