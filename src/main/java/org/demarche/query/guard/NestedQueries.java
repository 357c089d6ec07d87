package org.demarche.query.guard;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Visits the patterns of a query with all queries within it. Jena's walker leaves out what is within EXISTS. */
public abstract class NestedQueries extends ElementVisitorBase {

    private final ExprVisitor inner = new ExprVisitorBase() {
        @Override
        public void visit(ExprFunctionOp exists) {
            walk(exists.getElement());
        }
    };

    /** Called for each query, the outermost first. */
    protected abstract void visit(Query query);

    /** Visits a query, and what is within it. */
    public final void walk(Query query) {
        visit(query);
        if (query.getQueryPattern() != null) {
            walk(query.getQueryPattern());
        }
        query.getProject().getExprs().values().forEach(this::walk);
        query.getGroupBy().getExprs().values().forEach(this::walk);
        query.getHavingExprs().forEach(this::walk);
        query.getAggregators().forEach(this::walk);
        if (query.hasOrderBy()) {
            query.getOrderBy().forEach(condition -> walk(condition.getExpression()));
        }
    }

    /** Visits a pattern, and what is within it. */
    public final void walk(Element pattern) {
        ElementWalker.walk(pattern, this);
    }

    private void walk(Expr expression) {
        Walker.walk(expression, inner);
    }

    @Override
    public final void visit(ElementSubQuery subquery) {
        walk(subquery.getQuery());
    }

    @Override
    public final void visit(ElementFilter filter) {
        walk(filter.getExpr());
    }

    @Override
    public final void visit(ElementBind bind) {
        walk(bind.getExpr());
    }

    @Override
    public final void visit(ElementAssign assign) {
        walk(assign.getExpr());
    }
}
