package org.demarche.query.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** An argument as it is, if it is short enough to be read as a number or a date. */
final class BoundedArgument extends ExprFunctionN {

    private final ValueLimits bounds;

    BoundedArgument(Expr argument, ValueLimits bounds) {
        super("checked", argument);
        this.bounds = bounds;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        bounds.checkLexicalForm(arguments);
        return arguments.getFirst();
    }

    @Override
    public Expr copy(ExprList otherArguments) {
        return new BoundedArgument(otherArguments.get(0), bounds);
    }
}
