package org.demarche.query.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** The argument of a cast, unchanged if it is short enough to be read as a number or a date. */
final class LexicalArgument extends ExprFunctionN {

    private final ValueLimits limits;

    LexicalArgument(Expr argument, ValueLimits limits) {
        super("lexical", argument);
        this.limits = limits;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        limits.checkLexicalForm(arguments);
        return arguments.getFirst();
    }

    @Override
    public Expr copy(ExprList otherArguments) {
        return new LexicalArgument(otherArguments.get(0), limits);
    }
}
