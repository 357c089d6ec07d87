package org.demarche.query.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A function as it is, after a look at its arguments. */
final class BoundedFunction extends ExprFunctionN {

    private final ExprFunction function;
    private final Check check;

    /** Throws if the arguments would give too much. */
    interface Check {
        void check(List<NodeValue> arguments);
    }

    BoundedFunction(ExprFunction function, ExprList arguments, Check check) {
        super(function.getFunctionSymbol().getSymbol(), arguments);
        this.function = function;
        this.check = check;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        check.check(arguments);
        return switch (function) {
            case ExprFunction1 one -> one.eval(arguments.getFirst());
            case ExprFunction2 two -> two.eval(arguments.getFirst(), arguments.getLast());
            case ExprFunctionN many -> many.eval(arguments);
            default -> throw new IllegalStateException(function + " has another kind of arguments");
        };
    }

    @Override
    public Expr copy(ExprList otherArguments) {
        return new BoundedFunction(function, otherArguments, check);
    }
}
