package org.demarche.query.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** A query file, parameter or result that cannot be used. The message is for the user. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<ProblemCode> BEYOND_LIMITS = Set.of(
            ProblemCode.QUERY_TIMEOUT,
            ProblemCode.QUERY_CANCELLED,
            ProblemCode.RESULT_TOO_LARGE,
            ProblemCode.VALUE_TOO_LARGE,
            ProblemCode.SERVICE_FAILED);

    private final transient List<Problem> problems;

    /** @param problems what is wrong, at least one, in the order of the file or of the parameters */
    public QueryException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** About a single problem. */
    public QueryException(Problem problem) {
        this(List.of(problem));
    }

    /** About a query as a whole; the hint is the code's. */
    public QueryException(ProblemCode code, String message) {
        this(Problem.of(code, "query", message, code.hint()));
    }

    /** What is wrong, at least one problem, in the order of the file or of the parameters. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether asking in another way would help, as opposed to asking with more time or room. */
    public boolean isUsersFault() {
        return problems.stream().map(Problem::code).noneMatch(BEYOND_LIMITS::contains);
    }
}
