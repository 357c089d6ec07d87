package org.demarche.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** A store within this process. */
public interface EmbeddedStore extends GraphStore {

    /** The store as a dataset whose default graph is the union of the named ones. Read it within {@link #read}. */
    DatasetGraph dataset();

    /** Names what the store holds, as {@link StoreFollower} has it; empty if the store ends with the process. */
    default String state() {
        return "";
    }

    /** The statements of all graphs, each once. Read it within {@link #read}. */
    Graph union();

    /**
     * Prepares a query of the dataset, to be run within {@link #read}. A query that names the graphs to ask, with FROM, is
     * answered from those.
     */
    default QueryExecBuilder prepare(Query query) {
        return QueryExec.dataset(dataset()).query(query);
    }
}
