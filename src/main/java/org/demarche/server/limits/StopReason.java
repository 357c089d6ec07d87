package org.demarche.server.limits;

import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Why the server stops a request, in words for the client. */
final class StopReason {

    static final Problem LONG_QUERIES = Problem.of(
            ProblemCode.QUERY_TIMEOUT,
            "query",
            "query stopped: other requests are waiting, or other long queries are running",
            "Try again later, narrow it, or add a LIMIT.");

    static final Problem OTHERS_WAIT = Problem.of(
            ProblemCode.QUERY_TIMEOUT,
            "query",
            "request stopped: you have several long requests while other clients wait",
            "Send fewer requests at once.");

    static final Problem OUT_OF_MEMORY = Problem.of(
            ProblemCode.RESULT_TOO_LARGE,
            "query",
            "query stopped: it needs more memory than the server has",
            ProblemCode.RESULT_TOO_LARGE.hint());

    static final Problem SERVER_STOPS =
            Problem.of(ProblemCode.QUERY_TIMEOUT, "query", "query stopped: the server is stopping", "Try again later.");

    static final Problem CANCELLED = Problem.of(
            ProblemCode.QUERY_CANCELLED,
            "query",
            "query stopped: you cancelled it",
            ProblemCode.QUERY_CANCELLED.hint());

    private StopReason() {}
}
