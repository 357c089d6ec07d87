package org.demarche.query.guard;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** The function REGEX, as Jena has it, but for a text that can stop it. */
final class InterruptibleRegex extends ExprFunctionN {

    private static final Pattern FLAGS = Pattern.compile("[smixq]*");

    private final ValueLimits bounds;
    private @Nullable Compiled compiled;

    private record Compiled(String pattern, String flags, Pattern regex) {}

    InterruptibleRegex(ExprList arguments, ValueLimits bounds) {
        super("regex", arguments);
        this.bounds = bounds;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String text = NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.getFirst())
                .getLiteralLexicalForm();
        Pattern regex = regex(string(arguments.get(1)), arguments.size() > 2 ? string(arguments.get(2)) : "");
        return NodeValue.booleanReturn(regex.matcher(bounds.timed(text)).find());
    }

    /** Nearly always the same as for the row before. */
    private Pattern regex(String pattern, String flags) {
        Compiled last = compiled;
        if (last == null || !last.pattern().equals(pattern) || !last.flags().equals(flags)) {
            if (!FLAGS.matcher(flags).matches()) {
                throw new ExprEvalException("REGEX: flags are s, m, i, x and q");
            }
            last = new Compiled(pattern, flags, RegexEngine.makePattern("REGEX", pattern, flags));
            compiled = last;
        }
        return last.regex();
    }

    private static String string(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException("REGEX: not a string: " + value);
        }
        return value.getString();
    }

    @Override
    public Expr copy(ExprList otherArguments) {
        InterruptibleRegex copy = new InterruptibleRegex(otherArguments, bounds);
        copy.compiled = compiled;
        return copy;
    }
}
