package org.demarche.query.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * A function with checks: whether the query should stop, whether the arguments are within bounds, and whether the value is.
 * Exceptions that Jena lets through, such as a division by a number without an exact quotient, are errors of the expression.
 */
final class BoundedFunction extends ExprFunctionN {

    private final ExprFunction function;
    private final ValueLimits limits;
    private final Check check;

    /** Throws if the arguments would make the function too slow or its value too large. */
    interface Check {
        void check(List<NodeValue> arguments);
    }

    BoundedFunction(ExprFunction function, ExprList arguments, ValueLimits limits, Check check) {
        super(function.getFunctionSymbol().getSymbol(), arguments);
        this.function = function;
        this.limits = limits;
        this.check = check;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
        limits.checkTime();
        check.check(arguments);
        try {
            NodeValue value = apply(arguments, environment);
            limits.checkValue(value.asNode());
            return value;
        } catch (ArithmeticException | IllegalStateException | IllegalArgumentException | Node.NotLiteral e) {
            throw new ExprEvalException(getFunctionSymbol().getSymbol() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        throw new IllegalStateException("evaluated with its environment");
    }

    private NodeValue apply(List<NodeValue> arguments, FunctionEnv environment) {
        return switch (function) {
            case ExprFunction1 one -> one.eval(arguments.getFirst(), environment);
            case ExprFunction2 two -> two.eval(arguments.getFirst(), arguments.getLast(), environment);
            case ExprFunctionN many -> many.eval(arguments, environment);
            default -> throw new IllegalStateException(function + " has another kind of arguments");
        };
    }

    @Override
    public Expr copy(ExprList otherArguments) {
        return new BoundedFunction(function, otherArguments, limits, check);
    }
}
