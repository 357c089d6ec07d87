package org.demarche.query.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.demarche.query.guard.regex.TextPattern;

/** The function REPLACE with Jena's semantics, on an engine that can be interrupted, and with a limit on the length of the result. */
final class BoundedReplace extends ExprFunctionN {

    private final ValueLimits limits;
    private final CompiledPattern pattern;

    BoundedReplace(ExprList arguments, ValueLimits limits) {
        super("replace", arguments);
        this.limits = limits;
        this.pattern = new CompiledPattern("REPLACE", limits);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        limits.checkTime();
        Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.getFirst());
        String replacement = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(2))
                .getLiteralLexicalForm();
        pattern.set(arguments.get(1), arguments.size() > 3 ? arguments.get(3) : null);
        String before = text.getLiteralLexicalForm();
        String after = pattern.match(before, matches -> replaceAll(before, matches, replacement));
        limits.checkLength(after.length(), after.length());
        return after.equals(before) ? arguments.getFirst() : Literals.like(text, after);
    }

    /** Of empty matches, only the first is replaced, if nothing was replaced before it. */
    private String replaceAll(String text, TextPattern.Matches matches, String replacement) {
        long groups = replacement.chars().filter(c -> c == '$').count();
        long length = text.length();
        StringBuilder out = new StringBuilder();
        boolean replaced = false;
        try {
            while (matches.find()) {
                if (replaced && matches.length() == 0) {
                    continue;
                }
                length += replacement.length() + groups * matches.length();
                limits.checkLength(length, 0);
                matches.replace(out, replacement);
                replaced = true;
            }
            matches.rest(out);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
        }
        return out.toString();
    }

    @Override
    public Expr copy(ExprList otherArguments) {
        return new BoundedReplace(otherArguments, limits);
    }
}
