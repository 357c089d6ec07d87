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
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.demarche.problem.ProblemCode;

/**
 * Counts the parts of a query. The time of planning grows with the square of the number of triple patterns, and nothing can
 * interrupt it; each computed column and each aggregate adds a level of nesting.
 */
public final class QuerySize extends ElementVisitorBase {

    private static final int TRIPLE_PATTERNS = 1_000;
    private static final int EXPRESSIONS = 1_000;

    private final ExprVisitor inner = new ExprVisitorBase() {
        @Override
        public void visit(ExprFunctionOp exists) {
            ElementWalker.walk(exists.getElement(), QuerySize.this);
        }
    };

    private long patterns;
    private long expressions;

    private QuerySize() {}

    /**
     * Checks the size of a query.
     *
     * @throws QueryException with the numbers, if it has too many parts
     */
    public static void check(Query query) {
        QuerySize size = new QuerySize();
        size.add(query);
        size.check();
    }

    /**
     * Checks the size of a pattern.
     *
     * @param triples number of triple patterns beside it
     * @throws QueryException with the numbers, if it has too many parts
     */
    public static void check(Element pattern, int triples) {
        QuerySize size = new QuerySize();
        size.patterns = triples;
        ElementWalker.walk(pattern, size);
        size.check();
    }

    private void check() {
        check(patterns, TRIPLE_PATTERNS, "triple patterns");
        check(expressions, EXPRESSIONS, "expressions that compute a column, a group or an order");
    }

    private static void check(long count, int most, String what) {
        if (count > most) {
            throw new QueryException(
                    ProblemCode.QUERY_TOO_COMPLEX,
                    "the query has " + count + " " + what + "; at most " + most + " are allowed");
        }
    }

    private void add(Query query) {
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), this);
        }
        if (query.isConstructType()) {
            patterns += query.getConstructTemplate().getQuads().size();
        }
        query.getProject().getExprs().values().forEach(this::computed);
        query.getGroupBy().getExprs().values().forEach(this::computed);
        query.getHavingExprs().forEach(this::computed);
        query.getAggregators().forEach(this::computed);
        if (query.hasOrderBy()) {
            query.getOrderBy().forEach(condition -> computed(condition.getExpression()));
        }
    }

    private void computed(Expr expression) {
        expressions++;
        walk(expression);
    }

    private void walk(Expr expression) {
        Walker.walk(expression, inner);
    }

    @Override
    public void visit(ElementTriplesBlock block) {
        patterns += block.getPattern().size();
    }

    @Override
    public void visit(ElementPathBlock block) {
        patterns += block.getPattern().size();
    }

    @Override
    public void visit(ElementSubQuery subquery) {
        add(subquery.getQuery());
    }

    @Override
    public void visit(ElementFilter filter) {
        walk(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
        walk(bind.getExpr());
    }

    @Override
    public void visit(ElementAssign assign) {
        walk(assign.getExpr());
    }
}
