package org.demarche.query.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** The function REGEX with Jena's semantics, on an engine that can be interrupted. */
final class BoundedRegex extends ExprFunctionN {

    private final ValueLimits limits;
    private final CompiledPattern pattern;

    BoundedRegex(ExprList arguments, ValueLimits limits) {
        super("regex", arguments);
        this.limits = limits;
        this.pattern = new CompiledPattern("REGEX", limits);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        limits.checkTime();
        String text = NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.getFirst())
                .getLiteralLexicalForm();
        if (!arguments.get(1).isString()) {
            throw new ExprEvalException("REGEX: the pattern is not a plain string");
        }
        pattern.set(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        return NodeValue.booleanReturn(pattern.match(text, matches -> matches.find()));
    }

    @Override
    public Expr copy(ExprList otherArguments) {
        return new BoundedRegex(otherArguments, limits);
    }
}
