package org.demarche.query.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * UCASE or LCASE with Jena's semantics, in pieces: Java's own conversion of a text takes time in proportion to its length times
 * the number of characters that become several, such as {@code ß}.
 */
final class BoundedCase extends ExprFunction1 {

    private static final int PIECE = 500;

    private final ExprFunction1 function;
    private final ValueLimits limits;

    BoundedCase(ExprFunction1 function, Expr text, ValueLimits limits) {
        super(text, function.getFunctionSymbol().getSymbol());
        this.function = function;
        this.limits = limits;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        limits.checkTime();
        Node text = value.asNode();
        if (!text.isLiteral() || text.getLiteralLexicalForm().length() <= PIECE) {
            return function.eval(value);
        }
        String all = text.getLiteralLexicalForm();
        StringBuilder out = new StringBuilder(all.length());
        for (int start = 0; start < all.length(); ) {
            int end = endOfPiece(all, start);
            out.append(function.eval(Literals.like(text, all.substring(start, end)))
                    .asString());
            limits.checkTime();
            start = end;
        }
        return Literals.like(text, out.toString());
    }

    /** Between two words if there are any, because the form of a final sigma depends on its neighbours. */
    private static int endOfPiece(String text, int start) {
        int end = Math.min(start + PIECE, text.length());
        if (end == text.length()) {
            return end;
        }
        for (int i = end; i > start + PIECE / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    @Override
    public Expr copy(Expr text) {
        return new BoundedCase(function, text, limits);
    }
}
