package org.demarche.query.guard.regex;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * Chooses the engine for a pattern of REGEX or REPLACE. Java's engine knows the whole syntax, but can run for years without
 * reading the text; RE2/J takes linear time, but lacks look-around, back-references and counts beyond 1,000. So Java's engine
 * gets the patterns that it can be interrupted in, and RE2/J the others that it knows.
 */
public final class PatternCompiler {

    private static final int LONGEST = 10_000;

    private PatternCompiler() {}

    /**
     * Compiles a pattern.
     *
     * @param function the name of the SPARQL function, for messages
     * @param flags those of the function: {@code s}, {@code m}, {@code i}, {@code x} and {@code q}
     * @return empty if no engine can run the pattern in bounded time
     * @throws org.apache.jena.sparql.expr.ExprEvalException if it is not a regular expression
     */
    public static Optional<TextPattern> compile(String function, String pattern, String flags) {
        if (pattern.length() > LONGEST) {
            return Optional.empty();
        }
        java.util.regex.Pattern compiled = RegexEngine.makePattern(function, pattern, flags);
        PatternCost cost = cost(pattern, flags);
        return cost.isInterruptible() ? Optional.of(new BacktrackingPattern(compiled)) : linear(pattern, flags);
    }

    /**
     * Compiles a pattern for RE2/J, for texts on which Java's engine runs out of stack.
     *
     * @return empty if RE2/J does not know its syntax, or it is too large
     */
    public static Optional<TextPattern> linear(String pattern, String flags) {
        if (pattern.length() > LONGEST
                || flags.contains("x")
                || !cost(pattern, flags).isSmall()) {
            return Optional.empty();
        }
        int options = (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                | (flags.contains("m") ? Pattern.MULTILINE : 0)
                | (flags.contains("s") ? Pattern.DOTALL : 0);
        try {
            return Optional.of(new LinearPattern(
                    Pattern.compile(flags.contains("q") ? Pattern.quote(pattern) : pattern, options)));
        } catch (com.google.re2j.PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static PatternCost cost(String pattern, String flags) {
        return flags.contains("q")
                ? new PatternCost(pattern.isEmpty(), 1, 1, pattern.length())
                : PatternScanner.cost(pattern, flags.contains("x"));
    }
}
