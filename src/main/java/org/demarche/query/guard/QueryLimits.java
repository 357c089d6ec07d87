package org.demarche.query.guard;

import java.time.Duration;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * How much one query may take.
 *
 * @param time how long it may run
 * @param rows how many rows, or triples, its result may have; what a store sorts, or compares for DISTINCT, goes to a file beyond that
 * @param bytes how long an answer may be that comes over a network, or the terms of one that does not
 */
public record QueryLimits(Duration time, long rows, long bytes) {

    private static final int SPILLED_PER_RESULT = 10;

    /** For one user at a command line. */
    public static final QueryLimits DEFAULT = new QueryLimits(Duration.ofMinutes(5), 5_000_000, 4_000_000_000L);

    /** For exports, which take the store's graphs one by one. */
    public static final QueryLimits EXPORT = new QueryLimits(Duration.ofHours(1), Long.MAX_VALUE, Long.MAX_VALUE);

    /** How many bytes of rows a query may keep in files, in proportion to its result. */
    long spilledBytes() {
        return bytes > Long.MAX_VALUE / SPILLED_PER_RESULT ? Long.MAX_VALUE : SPILLED_PER_RESULT * bytes;
    }

    /** The error of a query that takes longer. */
    public QueryException tooSlow() {
        long millis = time.toMillis();
        String seconds = millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0);
        return error(ProblemCode.QUERY_TIMEOUT, "query stopped after " + seconds + " s");
    }

    /**
     * Checks the size of a result.
     *
     * @throws QueryException if there are more rows, or triples, than the limit
     */
    public void checkRows(long size) {
        if (size > rows) {
            throw error(ProblemCode.RESULT_TOO_LARGE, "the result has more than " + rows + " rows");
        }
    }

    /** The same, with the length of the terms so far. */
    public void checkSize(long size, long length) {
        checkRows(size);
        if (length > bytes) {
            throw tooLong();
        }
    }

    /** The error of an answer that is longer. */
    public QueryException tooLong() {
        return error(ProblemCode.RESULT_TOO_LARGE, "the answer has more than " + bytes + " bytes");
    }

    private static QueryException error(ProblemCode code, String message) {
        return new QueryException(Problem.of(code, "query", message, code.hint()));
    }
}
