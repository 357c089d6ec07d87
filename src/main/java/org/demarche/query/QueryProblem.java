package org.demarche.query;

import org.demarche.problem.Location;

/**
 * One thing that is wrong with a query file or with what was asked.
 *
 * @param kind what sort of trouble
 * @param location where it stands; for a parameter, the name of the query as the file
 * @param message what is wrong, one sentence, without trailing full stop
 * @param hint how to mend it, one sentence, or empty
 */
public record QueryProblem(Kind kind, Location location, String message, String hint) {

    /** What callers may want to tell apart, for an exit code or an HTTP status. */
    public enum Kind {
        /** A query file that cannot be used. */
        BAD_FILE,
        /** A query that is none, or not of SPARQL 1.1. */
        BAD_QUERY,
        /** A query that the catalogue does not have. */
        UNKNOWN_QUERY,
        /** A parameter that the query does not have. */
        UNKNOWN_PARAMETER,
        /** A required parameter without a value. */
        MISSING_PARAMETER,
        /** A value that is not of the parameter's form, such as a date that is none. */
        BAD_VALUE,
        /** A value that names nothing in the graph. */
        NOT_FOUND,
        /** A name that several things have. */
        AMBIGUOUS,
        /** A value that names a thing of another type. */
        WRONG_TYPE,
        /** The query took too long. */
        TIMEOUT,
        /** The result is larger than was allowed. */
        TOO_LARGE,
        /** The result cannot be written in the format that was asked for. */
        BAD_FORMAT
    }

    static QueryProblem of(Kind kind, String place, String message, String hint) {
        return new QueryProblem(kind, Location.ofFile(place), message, hint);
    }

    /** {@code place: message}, the hint on a line of its own. */
    @Override
    public String toString() {
        String first = location + ": " + message;
        return hint.isEmpty() ? first : first + System.lineSeparator() + "    " + hint;
    }
}
