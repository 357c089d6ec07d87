package org.demarche;

import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.demarche.query.QueryEngine;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.search.SparqlSearch;
import org.demarche.store.MemoryStore;

/** Makes stores that report each query before it runs. */
public final class ObservedStore {

    private ObservedStore() {}

    /** An empty store in memory. */
    public static Demarche inMemory(Consumer<Query> observer) {
        MemoryStore store = new MemoryStore();
        QueryEngine engine = new Observed(new QueryExecutor(store, QueryLimits.DEFAULT), observer);
        return new Demarche(store, engine, new SparqlSearch(engine));
    }

    private record Observed(QueryEngine engine, Consumer<Query> observer) implements QueryEngine {

        @Override
        public QueryResult run(Query query) {
            observer.accept(query);
            return engine.run(query);
        }

        @Override
        public QueryEngine within(QueryLimits limits, CancellationToken signal) {
            return new Observed(engine.within(limits, signal), observer);
        }
    }
}
