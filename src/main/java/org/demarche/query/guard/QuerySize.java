package org.demarche.query.guard;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.demarche.problem.ProblemCode;

/**
 * Counts the parts of a query. The time of planning grows with the square of the number of triple patterns, and nothing can
 * interrupt it; each computed column and each aggregate adds a level of nesting.
 */
public final class QuerySize extends NestedQueries {

    private static final int TRIPLE_PATTERNS = 1_000;
    private static final int EXPRESSIONS = 1_000;

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
        size.walk(query);
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
        size.walk(pattern);
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

    @Override
    protected void visit(Query query) {
        if (query.isConstructType()) {
            patterns += query.getConstructTemplate().getQuads().size();
        }
        expressions += query.getProject().getExprs().size()
                + query.getGroupBy().getExprs().size()
                + query.getHavingExprs().size()
                + query.getAggregators().size()
                + (query.hasOrderBy() ? query.getOrderBy().size() : 0);
    }

    @Override
    public void visit(ElementTriplesBlock block) {
        patterns += block.getPattern().size();
    }

    @Override
    public void visit(ElementPathBlock block) {
        patterns += block.getPattern().size();
    }
}
