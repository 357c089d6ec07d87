package org.demarche.query.endpoint;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Asks a query of the graph that Jena shows as the union of the named ones. */
final class UnionGraphRewriter {

    private UnionGraphRewriter() {}

    /** @param query with a pattern, that is, no DESCRIBE without one */
    static Query of(Query query) {
        Query inUnion = QueryTransformOps.shallowCopy(query);
        inUnion.setQueryPattern(group(inUnion(query.getQueryPattern())));
        // What EXISTS asks for outside of the pattern, it would ask of the default graph.
        inUnion.getProject().getExprs().replaceAll((variable, expression) -> inUnion(expression));
        inUnion.getHavingExprs().replaceAll(UnionGraphRewriter::inUnion);
        if (inUnion.hasOrderBy()) {
            inUnion.getOrderBy()
                    .replaceAll(order -> new SortCondition(inUnion(order.getExpression()), order.getDirection()));
        }
        return inUnion;
    }

    private static Element inUnion(Element pattern) {
        return new ElementNamedGraph(Quad.unionGraph, group(pattern));
    }

    private static Expr inUnion(Expr expression) {
        return ExprTransformer.transform(
                new ExprTransformCopy() {
                    @Override
                    public Expr transform(ExprFunctionOp exists, ExprList arguments, Op compiled) {
                        return exists.copy(arguments, group(inUnion(exists.getElement())));
                    }
                },
                expression);
    }

    private static Element group(Element element) {
        if (element instanceof ElementGroup) {
            return element;
        }
        ElementGroup group = new ElementGroup();
        group.addElement(element);
        return group;
    }
}
