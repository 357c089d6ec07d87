package org.demarche.query.guard;

import java.util.Set;
import org.apache.jena.query.Query;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * What clients of a server may ask: plain SPARQL 1.1 about the data in the store. Whatever reaches beyond it is refused
 * before anything runs: a query that calls other services, silently or not, and functions and properties that are programs.
 */
public final class PublicSparql {

    private PublicSparql() {}

    /**
     * Refuses a query that reaches beyond the store.
     *
     * @throws QueryException with everything in the query that is not allowed
     */
    public static void check(Query query) {
        Set<String> extensions = SparqlExtensions.extensions(query);
        if (!extensions.isEmpty()) {
            throw new QueryException(
                    extensions.stream().map(PublicSparql::refused).toList());
        }
    }

    /** The problem of a query that uses an extension which reaches beyond the store. */
    public static Problem refused(String extension) {
        String what =
                extension.equals("SERVICE") ? "other services are not called" : "<" + extension + "> is not called";
        return Problem.of(ProblemCode.QUERY_REFUSED, "query", what + " from here", ProblemCode.QUERY_REFUSED.hint());
    }
}
