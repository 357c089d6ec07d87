package org.demarche.server.http;

import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.QueryException;

/** Which status of HTTP tells what. */
public final class ErrorStatus {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Not allowed without a token"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(408, "Too slow"),
            Map.entry(409, "In contradiction"),
            Map.entry(413, "Too long"),
            Map.entry(414, "Address too long"),
            Map.entry(415, "Type not supported"),
            Map.entry(429, "Too many questions"),
            Map.entry(500, "Error of the server"),
            Map.entry(503, "Too much for this server"));

    private ErrorStatus() {}

    /** The status in a few words. */
    public static String title(int status) {
        return TITLES.getOrDefault(status, "Error " + status);
    }

    static int of(QueryException failure) {
        ProblemCode code = failure.problems().getFirst().code();
        return switch (code) {
            case UNKNOWN_QUERY -> 404;
            case BAD_FORMAT -> 406;
            case QUERY_TIMEOUT, RESULT_TOO_LARGE -> 503;
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
