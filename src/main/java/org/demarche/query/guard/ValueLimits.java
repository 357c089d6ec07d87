package org.demarche.query.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.NodeValue;
import org.demarche.problem.ProblemCode;

/** Limits on the values that one query computes: on each value, and on all texts together. */
public final class ValueLimits {

    /** UTF-16 characters of a text. */
    private static final int TEXT_LENGTH = 1_000_000;

    /** Digits of a number, and characters of a text that is read as one. */
    private static final int DIGITS = 2_000;

    /** Characters of a date: nine digits of the year, nine of the second, and a time zone leave room. */
    private static final int DATE_LENGTH = 64;

    /** A thousand years: durations are added to dates month by month. */
    private static final int DURATION_DAYS = 366_000;

    private static final Set<RDFDatatype> DURATIONS =
            Set.of(XSDDatatype.XSDduration, XSDDatatype.XSDdayTimeDuration, XSDDatatype.XSDyearMonthDuration);

    private static final Set<RDFDatatype> DATES = Set.of(
            XSDDatatype.XSDdate,
            XSDDatatype.XSDdateTime,
            XSDDatatype.XSDdateTimeStamp,
            XSDDatatype.XSDtime,
            XSDDatatype.XSDgYear,
            XSDDatatype.XSDgYearMonth,
            XSDDatatype.XSDgMonth,
            XSDDatatype.XSDgMonthDay,
            XSDDatatype.XSDgDay);

    /** How many characters a query may compute for each that its result may have. */
    private static final int COMPUTED_PER_RESULT = 10;

    private final long mostComputed;
    private final ExecutionGuard guard;
    private long computed;

    /**
     * For one run of one query.
     *
     * @param shown how many characters the result may have
     * @param guard interrupts the query
     */
    public ValueLimits(long shown, ExecutionGuard guard) {
        this.mostComputed = shown > Long.MAX_VALUE / COMPUTED_PER_RESULT ? Long.MAX_VALUE : shown * COMPUTED_PER_RESULT;
        this.guard = guard;
    }

    /** Interrupts the query if its time is over. */
    void checkTime() {
        guard.run();
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

    /** For addition, which in Jena joins texts, too. */
    void checkAddition(List<NodeValue> arguments) {
        if (arguments.stream().allMatch(NodeValue::isString)) {
            checkConcat(arguments);
        } else {
            checkNumbers(arguments);
        }
    }

    /** For arithmetic: a product has as many digits as both factors. */
    void checkNumbers(List<NodeValue> arguments) {
        for (NodeValue argument : arguments) {
            boolean large = (argument.isInteger() && argument.getInteger().bitLength() > 4 * DIGITS)
                    || (argument.isDecimal() && digits(argument.getDecimal()) > DIGITS);
            if (large) {
                throw tooManyDigits();
            }
        }
        checkValues(arguments);
    }

    /** For comparisons and parts of dates. */
    void checkValues(List<NodeValue> arguments) {
        arguments.forEach(argument -> checkValue(argument.asNode()));
    }

    /** For texts that are read as a number or a date. */
    void checkLexicalForm(List<NodeValue> arguments) {
        if (length(arguments.getFirst()) > DIGITS) {
            throw tooLarge("a number or date is read from a text of more than " + DIGITS + " characters");
        }
    }

    /** For a literal of the query or a value of a function: its number, date or duration must not slow down what follows. */
    void checkValue(Node value) {
        if (!value.isLiteral()) {
            return;
        }
        RDFDatatype type = value.getLiteralDatatype();
        int length = value.getLiteralLexicalForm().length();
        if (DURATIONS.contains(type)) {
            checkDuration(value, length);
        } else if (length > DATE_LENGTH && DATES.contains(type)) {
            throw tooLarge("a date has more than " + DATE_LENGTH + " characters");
        } else if (length > 3 * DIGITS && isNumber(type)) {
            throw tooManyDigits();
        }
    }

    private void checkDuration(Node value, int length) {
        if (length > DATE_LENGTH || days(value) > DURATION_DAYS) {
            throw tooLarge("a duration is longer than a thousand years");
        }
    }

    /** In days, rounded up; 0 if the literal is no duration. */
    private static double days(Node value) {
        try {
            NodeValue duration = NodeValue.makeNode(value);
            return duration.isDuration() ? days(duration.getDuration()) : 0;
        } catch (IllegalArgumentException e) {
            // Jena takes some for durations that it then cannot read.
            return Double.POSITIVE_INFINITY;
        }
    }

    private static double days(Duration duration) {
        return 366 * field(duration, DatatypeConstants.YEARS)
                + 31 * field(duration, DatatypeConstants.MONTHS)
                + field(duration, DatatypeConstants.DAYS)
                + field(duration, DatatypeConstants.HOURS) / 24
                + field(duration, DatatypeConstants.MINUTES) / 1_440
                + field(duration, DatatypeConstants.SECONDS) / 86_400;
    }

    private static double field(Duration duration, DatatypeConstants.Field field) {
        Number number = duration.getField(field);
        return number == null ? 0 : number instanceof BigInteger whole ? whole.doubleValue() : number.doubleValue();
    }

    /**
     * Checks a text before it is computed.
     *
     * @param length its characters
     * @param more how many of them have not been counted yet
     */
    void checkLength(long length, long more) {
        computed(more);
        if (length > TEXT_LENGTH) {
            throw tooLarge("a text has more than " + TEXT_LENGTH + " characters");
        }
    }

    private void computed(long more) {
        computed += more;
        if (computed > mostComputed) {
            throw tooLarge("all texts together have more than " + mostComputed + " characters");
        }
    }

    /** The end of the query for a regular expression that no engine can run in bounded time. */
    QueryCancelledException tooComplexPattern() {
        return guard.because(new QueryException(
                ProblemCode.QUERY_TOO_COMPLEX, "a regular expression is too long, or repeats empty matches too often"));
    }

    private static long length(NodeValue value) {
        Node node = value.asNode();
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.toString().length();
    }

    private static long digits(BigDecimal number) {
        return (long) number.precision() + Math.abs((long) number.scale());
    }

    private static boolean isNumber(RDFDatatype type) {
        return type.getJavaClass() != null && Number.class.isAssignableFrom(type.getJavaClass());
    }

    private QueryCancelledException tooManyDigits() {
        return tooLarge("a number has more than " + DIGITS + " digits");
    }

    private QueryCancelledException tooLarge(String message) {
        return guard.because(new QueryException(ProblemCode.VALUE_TOO_LARGE, message));
    }
}
