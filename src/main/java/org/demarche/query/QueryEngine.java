package org.demarche.query;

import org.apache.jena.query.Query;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;

/**
 * Answers queries from the union of a store's graphs, whatever the store. Every look-up, query, description and export goes
 * through here.
 */
public interface QueryEngine {

    /**
     * Runs a query.
     *
     * @return the complete result; a truncated one is never returned
     * @throws QueryException if it takes longer, or gives more, than is allowed
     * @throws org.demarche.problem.StoreException if the store cannot be asked
     */
    QueryResult run(Query query);

    /** The same engine with other limits. */
    default QueryEngine within(QueryLimits limits) {
        return within(limits, new CancellationToken());
    }

    /**
     * The same engine with other limits.
     *
     * @param signal stops its queries from another thread
     */
    QueryEngine within(QueryLimits limits, CancellationToken signal);
}
