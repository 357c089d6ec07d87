package org.demarche.query.guard;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.demarche.query.guard.regex.PatternCompiler;
import org.demarche.query.guard.regex.TextPattern;
import org.jspecify.annotations.Nullable;

/** The pattern of a REGEX or REPLACE, which nearly always is the same as for the row before. */
final class CompiledPattern {

    private static final Pattern FLAGS = Pattern.compile("[smixq]*");

    private final String function;
    private final ValueLimits limits;
    private @Nullable Compiled compiled;

    private record Compiled(String pattern, String flags, TextPattern engine) {}

    CompiledPattern(String function, ValueLimits limits) {
        this.function = function;
        this.limits = limits;
    }

    /** Compiles a pattern, unless it is the one of the last call. */
    void set(NodeValue pattern, @Nullable NodeValue flags) {
        String text = string(pattern);
        String options = flags == null ? "" : string(flags);
        Compiled last = compiled;
        if (last == null || !last.pattern().equals(text) || !last.flags().equals(options)) {
            if (!FLAGS.matcher(options).matches()) {
                throw new ExprEvalException(function + ": flags are s, m, i, x and q");
            }
            compiled = new Compiled(
                    text,
                    options,
                    PatternCompiler.compile(function, text, options).orElseThrow(limits::tooComplexPattern));
        }
    }

    /** Matches the pattern; if the first engine runs out of stack, the linear one takes over. */
    <T> T match(String text, Function<TextPattern.Matches, T> use) {
        Compiled current = compiled;
        if (current == null) {
            throw new IllegalStateException("no pattern");
        }
        try {
            return use.apply(current.engine().in(text, limits::checkTime));
        } catch (StackOverflowError e) {
            TextPattern linear =
                    PatternCompiler.linear(current.pattern(), current.flags()).orElseThrow(limits::tooComplexPattern);
            compiled = new Compiled(current.pattern(), current.flags(), linear);
            return use.apply(linear.in(text, limits::checkTime));
        }
    }

    private String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }
}
