package org.demarche.query.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.demarche.problem.ProblemCode;

/** How large the values may be that one query makes, each and all of them together. */
public final class ValueLimits {

    /** Characters of one text. */
    private static final int LONGEST = 1_000_000;

    /** Digits of a number, and characters of a text that is read as a number or a date. */
    private static final int MOST_DIGITS = 2_000;

    /** How many characters of all texts that a query makes there may be for each that its result may have. */
    private static final int MADE_FOR_EACH_SHOWN = 10;

    private final long mostMade;
    private final ExecutionGuard stop;
    private long made;

    /**
     * For one run of one query.
     *
     * @param shown how many characters its result may have
     * @param stop how the query is ended
     */
    public ValueLimits(long shown, ExecutionGuard stop) {
        this.mostMade = shown > Long.MAX_VALUE / MADE_FOR_EACH_SHOWN ? Long.MAX_VALUE : shown * MADE_FOR_EACH_SHOWN;
        this.stop = stop;
    }

    /** The text, to be given to a regular expression. */
    CharSequence timed(String text) {
        return new InterruptibleText(text, stop);
    }

    void checkConcat(List<NodeValue> arguments) {
        long length = 0;
        for (NodeValue argument : arguments) {
            length += length(argument);
        }
        checkLength(length, length);
    }

    /** Percent-encoding makes up to nine characters of one. */
    void checkEncoding(List<NodeValue> arguments) {
        long length = 9 * length(arguments.getFirst());
        checkLength(length, length);
    }

    /** Looks what would be replaced; what the replacement then does takes no longer. */
    void checkReplace(List<NodeValue> arguments) {
        boolean texts =
                arguments.stream().allMatch(argument -> argument.asNode().isLiteral());
        if (texts) {
            String text = arguments.getFirst().asNode().getLiteralLexicalForm();
            String flags = arguments.size() > 3 ? text(arguments.get(3)) : "";
            Pattern pattern = RegexEngine.makePattern("REPLACE", text(arguments.get(1)), flags);
            String replacement = text(arguments.get(2));
            long groups = replacement.chars().filter(c -> c == '$').count();
            long length = text.length();
            Matcher matcher = pattern.matcher(timed(text));
            while (matcher.find()) {
                length += replacement.length() + groups * (matcher.end() - matcher.start());
                checkLength(length, 0);
            }
            checkLength(length, length);
        }
    }

    /** For arithmetic: products have as many digits as both factors, and days are added to a date one month at a time. */
    void checkNumbers(List<NodeValue> arguments) {
        for (NodeValue argument : arguments) {
            boolean large = (argument.isInteger() && argument.getInteger().bitLength() > 4 * MOST_DIGITS)
                    || (argument.isDecimal() && digits(argument.getDecimal()) > MOST_DIGITS)
                    || (argument.isDuration() && argument.asString().length() > 12);
            if (large) {
                throw tooLarge("a number has more than " + MOST_DIGITS + " digits, or a duration is too long");
            }
        }
    }

    /** For texts that are read as a number or a date. */
    void checkLexicalForm(List<NodeValue> arguments) {
        if (length(arguments.getFirst()) > MOST_DIGITS) {
            throw tooLarge("a text of more than " + MOST_DIGITS + " characters is to be read as a number or a date");
        }
    }

    /**
     * Checks a text that is to be made.
     *
     * @param length its characters
     * @param more how many of them have not been counted yet
     */
    void checkLength(long length, long more) {
        made += more;
        if (length > LONGEST) {
            throw tooLarge("a text has more than " + LONGEST + " characters");
        }
        if (made > mostMade) {
            throw tooLarge("all texts together have more than " + mostMade + " characters");
        }
    }

    private static long length(NodeValue value) {
        return text(value).length();
    }

    private static String text(NodeValue value) {
        return value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm()
                : value.asNode().toString();
    }

    private static long digits(BigDecimal number) {
        return (long) number.precision() + Math.abs((long) number.scale());
    }

    private QueryCancelledException tooLarge(String message) {
        return stop.because(new QueryException(ProblemCode.VALUE_TOO_LARGE, message));
    }
}
