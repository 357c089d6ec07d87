package org.demarche.query.guard;

import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** CONTAINS, STRBEFORE or STRAFTER with Jena's semantics, in linear time. */
final class BoundedSearch extends ExprFunction2 {

    private final ExprFunction2 function;
    private final ValueLimits limits;

    BoundedSearch(ExprFunction2 function, ValueLimits limits) {
        this(function, function.getArg1(), function.getArg2(), limits);
    }

    private BoundedSearch(ExprFunction2 function, Expr text, Expr wanted, ValueLimits limits) {
        super(text, wanted, function.getFunctionSymbol().getSymbol());
        this.function = function;
        this.limits = limits;
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue wanted) {
        limits.checkTime();
        if (!text.asNode().isLiteral() || !wanted.asNode().isLiteral()) {
            return function.eval(text, wanted);
        }
        String all = text.asNode().getLiteralLexicalForm();
        String part = wanted.asNode().getLiteralLexicalForm();
        if (TextSearch.isQuick(all, part)) {
            return function.eval(text, wanted);
        }
        NodeValueOps.checkTwoArgumentStringLiterals(getFunctionSymbol().getSymbol(), text, wanted);
        int at = TextSearch.indexOf(all, part);
        if (function instanceof E_StrContains) {
            return NodeValue.booleanReturn(at >= 0);
        }
        return at < 0
                ? NodeValue.nvEmptyString
                : Literals.like(
                        text.asNode(),
                        function instanceof E_StrAfter ? all.substring(at + part.length()) : all.substring(0, at));
    }

    @Override
    public Expr copy(Expr text, Expr wanted) {
        return new BoundedSearch(function, text, wanted, limits);
    }
}
