package org.demarche.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.query.QueryProblem.Kind;

/** A query file, a parameter or a result that cannot be used: trouble of the user's, told in full. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<Kind> BEYOND_LIMITS = Set.of(Kind.TIMEOUT, Kind.TOO_LARGE);

    private final transient List<QueryProblem> problems;

    /** @param problems what is wrong, at least one, in the order of the file or of the parameters */
    public QueryException(List<QueryProblem> problems) {
        super(problems.stream().map(QueryProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    QueryException(QueryProblem problem) {
        this(List.of(problem));
    }

    public List<QueryProblem> problems() {
        return problems;
    }

    /** Whether asking in another way would help, as opposed to asking with more time or room. */
    public boolean isUsersFault() {
        return problems.stream().map(QueryProblem::kind).noneMatch(BEYOND_LIMITS::contains);
    }
}
