package org.demarche.query.endpoint;

import java.util.function.Predicate;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.demarche.problem.StoreException;

/**
 * How to query the union of an endpoint's named graphs. The standard leaves to the endpoint what its default graph is:
 * it may be a graph of its own (Fuseki's usual datasets, Oxigraph), or the union of the named ones; and such a union may give a
 * statement as often as there are graphs that hold it (RDF4J, Virtuoso), so that counts and sums come out too high.
 */
public enum UnionStrategy {
    /** Jena's own name for the union, in which each statement is once. */
    JENA {
        @Override
        Query of(Query query) {
            return UnionGraphRewriter.of(query);
        }
    },
    /** The default graph is the union, and may repeat statements. */
    DEFAULT_GRAPH {
        @Override
        Query of(Query query) {
            return DistinctMatchRewriter.of(query);
        }
    },
    /** There are no named graphs, as over tables: the default graph is all there is, and repeats nothing. */
    ONLY_GRAPH {
        @Override
        Query of(Query query) {
            return query;
        }
    };

    private static final String JENAS_UNION = "ASK { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }";

    private static final String NAMED_GRAPH = "ASK { GRAPH ?g { ?s ?p ?o } }";

    private static final String DEFAULT = "ASK { ?s ?p ?o }";

    /** Whether some statement of a named graph is missing from the default graph. A thousand statements are a sufficient sample. */
    private static final String NO_UNION = """
            ASK {
              { SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } LIMIT 1000 }
              FILTER NOT EXISTS { ?s ?p ?o }
            }
            """;

    /** The form of a query for the union, with the same result as over a union without repeats. */
    abstract Query of(Query query);

    /**
     * Determines the strategy by queries to the endpoint.
     *
     * @param endpoint answers an unchanged ASK query
     * @throws StoreException if the endpoint shows no union
     */
    public static UnionStrategy find(Predicate<Query> endpoint) {
        if (endpoint.test(QueryFactory.create(JENAS_UNION))) {
            return JENA;
        }
        if (!endpoint.test(QueryFactory.create(NAMED_GRAPH))) {
            // An empty endpoint may yet be given graphs.
            return endpoint.test(QueryFactory.create(DEFAULT)) ? ONLY_GRAPH : DEFAULT_GRAPH;
        }
        if (endpoint.test(QueryFactory.create(NO_UNION))) {
            throw new StoreException(
                    "The endpoint's default graph is not the union of its named graphs, so queries would miss their"
                            + " statements; configure it to be the union (Oxigraph: --union-default-graph, or ?union-default-graph at the"
                            + " end of the URL).");
        }
        return DEFAULT_GRAPH;
    }
}
