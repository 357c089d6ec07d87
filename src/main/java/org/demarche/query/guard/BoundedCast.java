package org.demarche.query.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A cast, or another function named by its IRI, with the same checks as a {@link BoundedFunction}. */
final class BoundedCast extends ExprFunctionN {

    private final E_Function cast;
    private final ValueLimits limits;

    /** @param arguments are evaluated by the cast itself, so their own functions check them */
    BoundedCast(String iri, ExprList arguments, ValueLimits limits) {
        super(iri, arguments);
        this.cast = new E_Function(iri, arguments);
        this.limits = limits;
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
        limits.checkTime();
        try {
            NodeValue value = cast.eval(binding, environment);
            limits.checkValue(value.asNode());
            return value;
        } catch (ArithmeticException | IllegalStateException | IllegalArgumentException | Node.NotLiteral e) {
            throw new ExprEvalException("<" + cast.getFunctionIRI() + ">: " + e.getMessage(), e);
        }
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        throw new IllegalStateException("evaluated with its binding");
    }

    @Override
    public Expr copy(ExprList otherArguments) {
        return new BoundedCast(cast.getFunctionIRI(), otherArguments, limits);
    }
}
