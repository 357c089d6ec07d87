package org.demarche.server.http;

import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.QueryException;

/** The HTTP status of an error, with its phrase from RFC 9110 or RFC 6585. */
public final class ErrorStatus {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(505, "HTTP Version Not Supported"));

    private ErrorStatus() {}

    /** The phrase of a status, such as {@code Not Found}. */
    public static String title(int status) {
        return TITLES.getOrDefault(status, "Error " + status);
    }

    /** The status of a query that failed. */
    public static int of(QueryException failure) {
        ProblemCode code = failure.problems().getFirst().code();
        return switch (code) {
            case UNKNOWN_QUERY -> 404;
            case BAD_FORMAT -> 406;
            case QUERY_TIMEOUT, QUERY_CANCELLED, RESULT_TOO_LARGE -> 503;
            default -> failure.isUsersFault() ? 400 : 503;
        };
    }

    static Map<String, String> headers(QueryException failure) {
        return of(failure) == 503 ? Map.of("Retry-After", "60") : Map.of();
    }

    static String message(QueryException failure) {
        return failure.problems().stream().map(ErrorStatus::message).collect(Collectors.joining("\n"));
    }

    private static String message(Problem problem) {
        String place = problem.location().line() > 0
                ? "Line " + problem.location().line() + ", column "
                        + problem.location().column() + ": "
                : "";
        return place + problem.message() + "." + (problem.hint().isEmpty() ? "" : " " + problem.hint());
    }
}
